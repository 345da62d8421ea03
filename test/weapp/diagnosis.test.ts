import { openPhone } from './phone'

const traceId = '3f9c21ab-1111-4111-8111-111111111111'
const refused = { ok: false, error: { code: 'upstream.province', message: '', retryable: true }, subject: null, traceId }

test('in the compiled app a failure has its number, and 诊断码 opens with all of the way, in an engine without a random source', async () => {
  const phone = openPhone({ sandboxUrl: '', cloudUrl: '', openid: 'a-patient', session: 'a-session', callFunction: async () => refused })
  phone.open('/packages/record/overview/index')
  await phone.see('报错编号 K02 · 3f9c-21ab')
  phone.open('/packages/support/diagnosis/index')
  await phone.see('里面没有')
  await phone.see('报错编号 K02 · 3f9c-21ab')
  await phone.see('我的健康档案：读取档案概览，K02 暂时连接不上省平台')
  phone.close()
}, 60_000)
