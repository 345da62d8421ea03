import { completeEnvironment } from '../../../test/cloud/environment'
import { readSettings } from './settings'

test('a complete environment is accepted, base URLs without their last slash', () => {
  const read = readSettings({ ...completeEnvironment, SMS_BASE_URL: 'http://127.0.0.1:9797/sms/' })
  expect(read).toMatchObject({ ok: true, settings: { SMS_BASE_URL: 'http://127.0.0.1:9797/sms', HUTONG_ENCRYPT_BODY: 'off' } })
})

const required = Object.keys(completeEnvironment).filter((name) => name !== 'LOG_LEVEL')

test.each(required)('without %s it does not start, and says so by name in one sentence', (name) => {
  const read = readSettings({ ...completeEnvironment, [name]: undefined })
  expect(read).toEqual({ ok: false, message: `设置有误，服务没有启动：缺少 ${name}。` })
})

test.each([
  ['HUTONG_SM4_KEY', 'abc'],
  ['HUTONG_AUTH_BASE_URL', 'ftp://x'],
  ['DATABASE_URL', 'mysql://x/y'],
  ['IDENTITY_KEYS', 'k1:short'],
  ['IDENTITY_KEYS', `k1:${'11'.repeat(32)},k1:${'22'.repeat(32)}`],
  ['HUTONG_ENCRYPT_BODY', 'yes'],
  ['CLOCK_BASE_URL', 'http://example.com'],
  ['HUTONG_AUTH_BASE_URL', 'http://yyzc.gd.gov.cn'],
  ['WECHAT_API_BASE_URL', 'https://api.weixin.qq.com?x=1'],
  ['HUTONG_PAAS_ID', '   '],
  ['HUTONG_BACKCHANNEL_PAAS_ID', completeEnvironment.HUTONG_PAAS_ID],
  ['RECEIPT_SM2_PRIVATE_KEY', 'ff'.repeat(32)],
  ['RECEIPT_SM2_PRIVATE_KEY', '00'.repeat(32)],
  ['COPY_SM2_PRIVATE_KEY', 'ff'.repeat(32)],
  ['COPY_VERIFY_URL', 'http://verify.example/page'],
  ['RECEIPT_CHECKPOINTS_URL', 'https://example.com/checkpoints'],
  ['RECEIPT_CHECKPOINTS_URL', 'file://elsewhere/checkpoints'],
  ['PORT', 'abc'],
  ['PORT', '99999'],
  ['HUTONG_BACKCHANNEL_PAAS_TOKEN', completeEnvironment.HUTONG_PAAS_TOKEN],
])('a malformed %s is named', (name, value) => {
  const read = readSettings({ ...completeEnvironment, [name]: value })
  expect(read.ok ? '' : read.message).toContain(name)
  expect(read.ok ? '' : read.message).not.toContain('\n')
})

test('a secret is never repeated in the sentence', () => {
  const read = readSettings({ ...completeEnvironment, HUTONG_SM4_KEY: 'not-a-key-but-secret' })
  expect(read.ok ? '' : read.message).not.toContain('not-a-key-but-secret')
})
