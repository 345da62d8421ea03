import type { NoticeTextKind } from '../neighbours'

/** One text each, 70 characters at most. It may be read by anybody: no name, no hospital, no link; what to do if it was not you. */
export const noticeWords: Readonly<Record<NoticeTextKind, string>> = {
  newWechat: '【健档】您的健档账户已在另一个微信完成认证。如果不是您本人，请打开小程序，在“我的”里办理“手机丢失”。',
  newWechatTried: '【健档】有人在另一个微信填写了您的身份信息，还没有通过认证，看不到您的档案。如果不是您本人，请不要把验证码告诉任何人。',
  phoneTaken: '【健档】您的健档账户有一个手机号已绑定到别的微信。如果不是您本人，请打开小程序，在“我的”里办理“手机丢失”。',
  phoneChanged: '【健档】您的健档账户已改绑其他手机号。如果不是您本人，请打开小程序，在“我的”里查看登录设备并办理“手机丢失”。',
  lostReported: '【健档】您的健档账户已办理“手机丢失”，这个手机号对应的微信须重新认证。如果不是您本人，请尽快打开小程序重新认证。',
  vouched: '【健档】有家人在健档帮您确认了身份，您的账户将可以使用短信和密码认证。如果您不知情，请到医院窗口办理。',
  windowProof: '【健档】您已在医院窗口登记本手机号和密码，可用于健档认证。如果不是您本人，请尽快到医院窗口办理更正。',
}
