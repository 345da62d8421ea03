/**
 * Who WeChat says is calling a cloud function. The platform puts it into the environment for each call
 * (that is all wx-server-sdk's getWXContext reads); it must be read before the first await.
 */
export function wechatCaller(env: NodeJS.ProcessEnv = process.env): { openid: string } | null {
  const openid = String(env.WX_OPENID ?? '')
  const source = String(env.TCB_SOURCE ?? '')
  // Fail closed: only a call that came from the mini-program client itself carries a trustworthy openid.
  return openid !== '' && source.split(',')[0] === 'wx_client' ? { openid } : null
}
