import { textOf } from './text'

/** 确认是您本人, before what only the person themselves may see. */
export const stepUpText = textOf({
  name: '确认是您本人',
  heading: '请确认是您本人',
  lead: '接下来的内容只给您看。确认一次，5分钟内有效；取消医院的权限不需要确认。',
  face: '人脸核身',
  soter: '用指纹或面容',
  pin: '短信验证码和密码',
  soterPrompt: '请确认是您本人',
  soterRunning: '请按手机的提示操作',
  cancelled: '您取消了确认，没有改变什么。',
  failed: '手机没有确认成功。请再试一次，或换一种方式。',
  confirmed: '已确认是您本人',
  fingerWords: '这台手机可以用指纹或面容。登记后，下次确认会快一些；不登记也没有影响。',
  fingerNext: '以后用指纹或面容确认',
  goOn: '继续',
  otherWay: '换一种方式',
  pinLead: '短信会发到您登记的{phone}，再填您设置的6位数密码。',
  none: '现在没有可以用的方式',
  noneWords: '这台手机暂时不能用人脸核身，您也还没有设置密码。可以到医院窗口设置密码，或请家人帮您确认。',
  noneAct: '看看其他方式',
})
