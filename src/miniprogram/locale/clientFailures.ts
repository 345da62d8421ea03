import { textOf } from './text'

/** What can go wrong before the cloud has said anything. */
export const clientFailureText = textOf(
  {
    offline: '网络没有连上。',
    offlineNext: '请检查网络后再试，您的资料没有改变。',
    garbled: '收到的答复不完整，没有采用。',
    garbledNext: '请稍后再试。',
    subjectChanged: '办理人已经换了，刚才的答复没有采用。',
    subjectChangedNext: '请重新打开这一页。',
    loginUnavailable: '没有取得微信登录。',
    loginUnavailableNext: '请在微信里打开本程序后再试。',
    privacyNeeded: '您还没有同意隐私保护指引。',
    privacyNeededNext: '请回到首页，阅读后再决定。',
    signedOut: '您已退出登录。',
    signedOutNext: '请回到首页，点“登录”。',
  },
  {
    offline: 'There is no network.',
    offlineNext: 'Please check the network and try again. Nothing of yours has changed.',
    garbled: 'The answer arrived incomplete and was not used.',
    garbledNext: 'Please try again later.',
    subjectChanged: 'You are now acting for somebody else, so that answer was not used.',
    subjectChangedNext: 'Please open this page again.',
    loginUnavailable: 'WeChat’s sign-in was not available.',
    loginUnavailableNext: 'Please open this program in WeChat, then try again.',
    privacyNeeded: 'You have not agreed to the privacy guidelines.',
    privacyNeededNext: 'Please go back to home, read them, then decide.',
    signedOut: 'You are signed out.',
    signedOutNext: 'Please go back to home and tap “Sign in”.',
  },
)
