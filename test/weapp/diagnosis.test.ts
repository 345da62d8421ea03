import { recordFigure } from '../figures'
import { openPhone } from './phone'
import { costOf } from './recordFigures'

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

test('a hundred long steps are drawn sparingly, and all of them for whoever reads on', async () => {
  const phone = openPhone({ sandboxUrl: '', cloudUrl: '', openid: 'a-patient', session: 'a-session', callFunction: async () => refused })
  for (let turn = 0; turn < 60; turn += 1) {
    const before = phone.setData.calls.length
    phone.open(`/packages/authorization/consent/index?requestId=${traceId}`)
    await phone.until('没有报错', () => phone.setData.calls.length > before && phone.text().includes('报错编号 K02'))
  }
  phone.setData.take()
  phone.open('/packages/support/diagnosis/index')
  await phone.see('往下看（还有80步）')
  await drawn(phone)
  const first = costOf(phone.setData.take())
  recordFigure('诊断码页，一百步：首屏', `${first.bytes} 字节，${first.calls} 次 setData`, '不超过 25600 字节，5 次')
  expect(first.bytes).toBeLessThanOrEqual(25 * 1024)
  expect(first.calls).toBeLessThanOrEqual(5)
  while (phone.text().includes('往下看（还有')) {
    const shown = stepsIn(phone.text())
    phone.scrollToEnd()
    await phone.until('没有更多步骤', () => stepsIn(phone.text()) > shown)
    await drawn(phone)
    const { bytes, calls } = costOf(phone.setData.take())
    expect(bytes).toBeLessThanOrEqual(5 * 1024)
    expect(calls).toBeLessThanOrEqual(3)
  }
  expect(stepsIn(phone.text())).toBe(100)
  phone.close()
}, 60_000)

const stepsIn = (text: string) => text.match(/授权同意书：(打开|读取)/g)?.length ?? 0

/** Until nothing more comes. */
async function drawn(phone: ReturnType<typeof openPhone>): Promise<void> {
  let known = -1
  while (known !== phone.setData.calls.length) {
    known = phone.setData.calls.length
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0))
  }
}
