import { createDatabase, type TestDatabase } from '../../../test/database'
import { windowProofsCreate } from '../../contract/upstream/hutong/backChannel/windowProofsCreate'
import { digestHeader } from '../../contract/upstream/hutong/tifHeaders'
import { type ExampleCloud, startExampleCloud } from '../exampleCloud'
import { exampleSettings } from '../exampleSettings'
import { backChannelDigest } from '../hutong/backChannel'
import { createNonceMemory } from '../hutong/nonceMemory'
import { openSm4 } from '../hutong/sm4'
import { checkTif } from '../hutong/tif'
import { startSandbox } from '../server'

let cloud: ExampleCloud
let files: TestDatabase
let settings: ReturnType<typeof exampleSettings>
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  cloud = await startExampleCloud()
  files = await createDatabase()
  settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: cloud.url })
  sandbox = await startSandbox(settings)
})
afterAll(async () => {
  await sandbox.close()
  cloud.close()
  await files.drop()
})
beforeEach(() => {
  cloud.told.length = 0
  for (const path of Object.keys(cloud.answers)) delete cloud.answers[path]
})

const staff = { org: '455404501', staff: 'zs1001' }
const identity = { kind: 'identity', ...staff, patient: 'r038', pin: '730915' }
const guardianship = { kind: 'guardianship', ...staff, guardian: 'r050', ward: 'r049', evidence: 'appointment' }

async function prove(body: object) {
  const answer = await fetch(`${sandbox.url}/window/proofs`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...Object(await answer.json()) }
}
const page = async (query: string) => (await fetch(`${sandbox.url}/window?${query}`)).text()
const open = (sealed: string) => openSm4(settings.sm4Key, sealed)

/** Everything the cloud was told, as the contract reads it. */
function told() {
  return cloud.told.map(({ path, rawBody }) => {
    expect(path).toBe('/hutong/windowProofs.create')
    return windowProofsCreate.request.parse(JSON.parse(rawBody))
  })
}

test('an identity proof says who was seen, sealed; the telephone is the registered one unless another rang', async () => {
  expect(await prove(identity)).toMatchObject({ status: 200, sent: true, message: expect.stringContaining('窗口认证已登记') })
  expect(await prove({ ...identity, phone: '13800138000' })).toMatchObject({ sent: true })
  const [first, second] = told()
  if (first?.kind !== 'identity' || second?.kind !== 'identity') throw new Error('no identity proofs')
  expect(first).toMatchObject({
    orgCode: staff.org,
    staffNo: staff.staff,
    department: '服务窗口',
    person: { documentType: '01', patientName: '简兆基' },
  })
  expect(open(first.person.documentNumber)).toMatch(/^44010419560527/)
  expect([open(first.phone), open(second.phone), open(first.pin)]).toEqual(['19900001266', '13800138000', '730915'])
  expect(first.proofId).not.toBe(second.proofId)
  for (const { rawBody } of cloud.told) expect(rawBody).not.toMatch(/730915|19900001266|13800138000|19560527/)
})

test('it is signed like every message of the province', async () => {
  await prove(identity)
  const [message] = cloud.told
  if (message === undefined) throw new Error('nothing was told')
  const { path, rawBody } = message
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]))
  const { backchannelPaasId: paasId, backchannelPaasToken: paasToken, backchannelDigestKey } = settings
  const now = new Date(Number(headers['x-tif-timestamp']) * 1000)
  expect(checkTif(headers, { paasId, paasToken, nonces: createNonceMemory(), now })).toEqual({ ok: true })
  const parts = { path, timestamp: headers['x-tif-timestamp'] ?? '', nonce: headers['x-tif-nonce'] ?? '', rawBody }
  expect(headers[digestHeader]).toBe(backChannelDigest(backchannelDigestKey, parts))
})

test('guardianship, its end and a settled dispute carry both people and the evidence', async () => {
  for (const kind of ['guardianship', 'guardianshipEnded']) expect(await prove({ ...guardianship, kind })).toMatchObject({ sent: true })
  expect(await prove({ kind: 'disputeSettled', ...staff, ward: 'r046', evidence: 'courtOrder' })).toMatchObject({ sent: true })
  expect(told()).toMatchObject([
    { kind: 'guardianship', guardian: { patientName: '阮惠娟' }, ward: { patientName: '阮星辰' }, evidence: 'appointment' },
    { kind: 'guardianshipEnded', guardian: { patientName: '阮惠娟' }, ward: { patientName: '阮星辰' } },
    { kind: 'disputeSettled', ward: { patientName: '龚乐瑶' }, evidence: 'courtOrder' },
  ])
})

test('the same proofId is sent again as it was; people are found by number, too', async () => {
  const proofId = '7d9f0a52-6d3e-4a55-9d4c-0b6f7f2f6f11'
  expect(await prove({ ...identity, patient: 'H0736451801', proofId })).toMatchObject({ sent: true, proofId })
  expect(await prove({ ...identity, patient: 'H0736451802', proofId })).toMatchObject({ sent: true, proofId })
  const [first, again] = told()
  expect(first).toEqual(again)
  expect(first).toMatchObject({ proofId, person: { patientName: '陆咏琳' } })
})

test('what the cloud does not take is said, and so is its silence', async () => {
  cloud.answers['/hutong/windowProofs.create'] = () => ({ returnCode: '0', returnDesc: '这个密码太容易被猜到' })
  expect(await prove({ ...identity, pin: '111111' })).toMatchObject({ status: 200, sent: false, message: '这个密码太容易被猜到' })
  cloud.answers['/hutong/windowProofs.create'] = null
  expect(await prove(identity)).toMatchObject({ sent: false, message: '暂时连接不上授权服务，请稍后再试。' })
})

test.each([
  ['a hospital that is not there', { ...identity, org: '1' }],
  ['staff of another hospital', { ...identity, org: '455404502' }],
  ['nobody', { ...identity, patient: 'nobody' }],
  ['a PIN of five digits', { ...identity, pin: '73091' }],
  ['a telephone number too short', { ...identity, phone: '138001380' }],
  ['no telephone at all', { ...identity, patient: 'r007' }],
  ['no such guardian', { ...guardianship, guardian: 'nobody' }],
  ['evidence of no kind', { ...guardianship, evidence: 'hearsay' }],
  ['a dispute with a guardian named', { ...guardianship, kind: 'disputeSettled' }],
])('%s: nothing is sent', async (_, body) => {
  expect(await prove(body)).toMatchObject({ status: 400, sent: false, message: expect.any(String) })
  expect(cloud.told).toEqual([])
  // The control: the same doors send when all is right.
  expect(await prove(identity)).toMatchObject({ sent: true })
})

describe('the page', () => {
  test('begins with an identity check, and can be sent once a person is chosen', async () => {
    const empty = await page('')
    for (const words of ['医院服务窗口', '身份核验', '监护证明', '监护终止', '争议解决', '请先在右侧选择办理人'])
      expect(empty).toContain(words)
    expect(empty).toMatch(/id="send" disabled/)
    const chosen = await page('patient=r038')
    expect(chosen).not.toMatch(/id="send" disabled/)
    for (const words of ['简兆基', 'value="19900001266"', '证件与本人一致', 'id="again"', 'name="pin" type="password"'])
      expect(chosen).toContain(words)
    expect(await page('patient=r007')).toContain('省平台没有登记手机号')
  })

  test('asks for two people and the evidence of a guardianship, and keeps what was chosen when searching', async () => {
    const one = await page('kind=guardianship&guardian=r050&word=阮星辰')
    expect(one).toMatch(/id="send" disabled/)
    expect(one).toContain('guardian=r050&amp;ward=r049')
    const both = await page('kind=guardianship&guardian=r050&ward=r049')
    expect(both).not.toMatch(/id="send" disabled/)
    expect(both).toContain('<option value="courtOrder"')
    expect(both).not.toContain('type="password"')
    expect(await page('kind=disputeSettled&ward=r046')).toContain('龚乐瑶')
  })
})
