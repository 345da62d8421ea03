import { createECDH } from 'node:crypto'
import { sm2 } from 'sm-crypto'
import { inProject } from '../../config/paths'
import { type Diagnosis, longestCode } from '../../src/contract/support/diagnosis'
import { readCode } from '../../src/contract/support/diagnosisCode'
import { unpackDiagnosis } from '../../src/contract/support/unpackDiagnosis'
import { openScreen, Refusal } from './screen/openScreen'

const privateKey = '1d'.repeat(32)
const pair = createECDH('SM2')
pair.setPrivateKey(privateKey, 'hex')
const build = (publicKey: string) => Object.assign(globalThis, { APP_VERSION: '1.2.3', SUPPORT_SM2_PUBLIC_KEY: publicKey })

const traceId = '3f9c21ab-1111-4111-8111-111111111111'
const at = '2026-11-21T06:00:00.000Z'
const grant = {
  grantId: '99999999-1111-4111-8111-111111111111',
  orgCode: '455852145',
  orgName: '广东省第七人民医院',
  way: 'wechat',
  state: 'active',
  grantedAt: '2026-11-09T06:00:00.000Z',
  expiresAt: '2026-12-09T06:00:00.000Z',
  daysLeft: 18,
  revokeRequestedAt: null,
  revokedAt: null,
  revokeTries: 0,
  lastAccessAt: null,
  receiptId: '88888888-1111-4111-8111-111111111111',
  consentVersion: '2026-11-21.1',
  madeBy: 'self',
}

let page: ReturnType<typeof openScreen>
afterEach(() => page?.close())

/** Somebody who looked at their permissions and met a failure, and then asks for help. */
async function afterAFailure(publicKey: string, copied: string[] | null = [], random?: object) {
  build(publicKey)
  page = openScreen(
    'packages/support/help',
    {},
    (operation) => (operation === 'authorization.listGrants' ? { grants: [grant], serverNow: at } : new Refusal('upstream.province')),
    undefined,
    (load) => {
      // As the build puts it there: sm-crypto's own source is none of a mini-program's.
      jest.doMock('sm-crypto/src/sm2/rng', () => load('platform/sm2Random'))
      if (random) jest.doMock(inProject('src/miniprogram/platform/random'), () => random, { virtual: true })
      const clipboard = { copyText: async (text: string) => copied !== null && copied.push(text) > 0 }
      jest.doMock(inProject('src/miniprogram/platform/clipboard'), () => clipboard, { virtual: true })
    },
  )
  await page.turnTo('packages/authorization/grants')
  await page.see('广东省第七人民医院')
  await page.turnTo('packages/record/overview')
  await page.see('暂时连接不上省平台')
  await page.turnTo('packages/support/diagnosis')
}

function shownCode(): string {
  return page.host.querySelector('textarea')?.value ?? ''
}

function opened(code: string, key = privateKey): Diagnosis | null {
  const read = readCode(code)
  if (!read.ok) throw new Error(read.why)
  return unpackDiagnosis(Uint8Array.from(sm2.doDecrypt(Buffer.from(read.sealed).toString('hex'), key, 1, { output: 'array' })))
}

test('shows all of it in words first, and what is copied says the same and opens with the support key alone', async () => {
  const copied: string[] = []
  await afterAFailure(pair.getPublicKey('hex'), copied)
  for (const words of ['里面没有', '1.2.3', '浏览器', '2级', '居民身份证', '有效的授权']) await page.see(words)
  for (const words of ['全部授权：打开这一页', '读取授权', '我的健康档案：读取档案概览', 'K02 暂时连接不上省平台，']) await page.see(words)
  expect(page.text()).not.toContain('第七人民医院')
  await page.tap('生成并复制诊断码')
  await page.see('诊断码已复制')

  const [code = ''] = copied
  expect(code.length).toBeLessThanOrEqual(longestCode)
  expect(shownCode()).toBe(code)
  const diagnosis = opened(code)
  expect(diagnosis).toMatchObject({
    app: '1.2.3',
    platform: 'h5',
    counts: { 'grants.active': 1 },
    person: { level: 2, documentType: '01' },
  })
  expect(diagnosis?.days['grants.active']).toHaveLength(1)
  expect(diagnosis?.steps.map(({ page: at, operation, outcome }) => [at, operation, outcome])).toEqual(
    expect.arrayContaining([
      ['packages/authorization/grants', 'authorization.listGrants', 'ok'],
      ['packages/record/overview', 'record.overview', 'upstream.province'],
    ]),
  )
  expect(opened(code, '2e'.repeat(32))).toBeNull()
  // Made again, it is another text of the same.
  await page.tap('生成并复制诊断码')
  expect(copied[1]).not.toBe(code)
  expect(opened(copied[1] ?? '')).toEqual(diagnosis)
})

test('every failure of the run has its number there, also those that were said without a card', async () => {
  await afterAFailure(pair.getPublicKey('hex'))
  await page.see('最近的报错')
  expect(page.text()).toContain('报错编号 K02')
})

test('stands there to be copied by hand where copying is refused', async () => {
  await afterAFailure(pair.getPublicKey('hex'), null)
  await page.tap('生成并复制诊断码')
  await page.see('没有复制成功')
  expect(opened(shownCode())).not.toBeNull()
})

test('makes nothing without random numbers to encrypt with', async () => {
  await afterAFailure(pair.getPublicKey('hex'), [], { prepareRandom: async () => false, takeRandom: () => new Uint8Array(0) })
  await page.tap('生成并复制诊断码')
  await page.see('这个微信版本太旧')
  expect(shownCode()).toBe('')
})

test('says so where the build has no support key, and offers nothing to tap', async () => {
  await afterAFailure('')
  await page.see('没有装客服的公钥')
  expect([...page.host.querySelectorAll('button')].map(({ textContent }) => textContent).join()).not.toContain('生成并复制')
})

test('an error card tells its number, and a tap copies the whole trace id', async () => {
  const copied: string[] = []
  build('')
  page = openScreen(
    'packages/record/overview',
    {},
    () => new Refusal('upstream.province'),
    undefined,
    () => {
      const clipboard = { copyText: async (text: string) => copied.push(text) > 0 }
      jest.doMock(inProject('src/miniprogram/platform/clipboard'), () => clipboard, { virtual: true })
      const transport = { chooseTransport: () => async () => ({ reached: true, body: refused }) }
      jest.doMock(inProject('src/miniprogram/platform/transport'), () => transport, { virtual: true })
    },
  )
  await page.see('报错编号 K02 · 3f9c-21ab')
  await page.tap('报错编号')
  await page.see('完整编号已复制')
  expect(copied).toEqual([`K02 ${traceId}`])
})

const refused = {
  ok: false,
  error: { code: 'upstream.province', message: '', retryable: true },
  subject: '11111111-1111-4111-8111-111111111111',
  traceId,
}
