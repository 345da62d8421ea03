import { textOf } from './text'

export const failureText = textOf({
  number: '编号 {number}（求助时请告诉客服）',
  retry: '重新读取',
  raise: '去完成认证',
  notice: '去看用户须知',
  toHome: '回到首页',
  gate: '先完成认证，就能继续',
  gateSteps: '认证只做一次，做完会回到这一页。',
})
