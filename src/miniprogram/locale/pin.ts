import { textOf } from './text'

/** The code by SMS and the six-digit PIN, wherever they are typed. */
export const pinText = textOf({
  send: '获取短信验证码',
  sending: '正在发送',
  sent: '短信已发到{phone}，5分钟内有效。',
  code: '短信里的6位数字',
  pin: '您的6位数密码',
  newPin: '设置一个6位数密码',
  again: '再填一次密码',
  placeholder: '6位数字',
  codeMissing: '请填写短信里的6位数字',
  pinMissing: '密码是6位数字',
  againMissing: '两次填的不一样，请核对',
  weak: '太容易被猜到，请不要用相同或连续的数字',
  newPinHelp: '不要用生日、相同或连续的数字，也不要告诉别人。',
  forgotten: '忘了密码：请带证件到医院窗口重新设置。',
  resend: '没收到，重新发送',
  resendIn: '{seconds}秒后可以重新发送',
  submit: '确认是我本人',
  submitNew: '设置密码并认证',
  busy: '正在核对',
  done: '已确认是您本人',
  doneWords: '现在可以查看授权码，也可以看自己的健康档案、代孩子办理。以后用短信和密码就能确认是您本人。',
  toContinue: '继续',
})
