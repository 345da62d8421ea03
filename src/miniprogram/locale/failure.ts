import { textOf } from './text'

export const failureText = textOf(
  {
    retry: '重新读取',
    raise: '去完成认证',
    notice: '去看用户须知',
    toHome: '回到首页',
    gate: '先完成认证，就能继续',
    gateSteps: '认证只做一次，做完会回到这一页。',
    stepUp: '请先确认是您本人',
    stepUpSteps: '里面是只给您看的内容，防止别人拿到您的手机就能看。确认一次，5分钟内有效；确认后回到这一页。',
    stepUpForAct: '这一步要先确认是您本人，防止别人拿您的手机办。确认一次，5分钟内有效；确认后回到这一页。',
    stepUpAct: '确认是我本人',
    proofDue: '这个微信要重新确认是您本人',
    proofDueSteps: '为防别人冒用，在这里确认是您本人以后，才显示您的内容。如果不是您本人，请停止操作。',
    prove: '继续认证',
  },
  {
    retry: 'Read again',
    raise: 'Go and confirm who you are',
    notice: 'Read the user notice',
    toHome: 'Back to home',
    gate: 'Confirm who you are first, then go on',
    gateSteps: 'You do this once, and come back to this page.',
    stepUp: 'Please confirm first that it is you',
    stepUpSteps:
      'What is inside is for you alone, even if somebody has your phone. Confirm once and it holds for 5 minutes; you come back to this page.',
    stepUpForAct:
      'For this we must know that it is you, and not somebody with your phone. Confirm once and it holds for 5 minutes; you come back to this page.',
    stepUpAct: 'Confirm that it is me',
    proofDue: 'Please confirm again in this WeChat that it is you',
    proofDueSteps:
      'To keep others from passing as you, your content is shown here only once you have confirmed that it is you. If this is not you, please stop.',
    prove: 'Go on and confirm',
  },
)
