import { textOf } from './text'

export const failureText = textOf({
  number: '编号 {number}（求助时请告诉客服）',
  retry: '重新读取',
  raise: '去完成认证',
  notice: '去看用户须知',
  toHome: '回到首页',
  gate: '先完成认证，就能继续',
  gateSteps: '认证只做一次，做完会回到这一页。',
  stepUp: '请先确认是您本人',
  stepUpSteps: '里面是只给您看的内容，防止别人拿到您的手机就能看。确认一次，5分钟内有效；确认后回到这一页。',
  stepUpAct: '确认是我本人',
  proofDue: '这个微信要重新确认是您本人',
  proofDueSteps: '您在别处认证过；为防别人冒用，这里要再认证一次才显示您的内容。如果不是您本人，请停止操作。',
  prove: '继续认证',
})
