import { backChannelDigest } from '../../src/cloud/adapters/hutong/backChannelGuard'
import { sm4Encrypt } from '../../src/cloud/adapters/hutong/sm4'
import { tifHeaders } from '../../src/cloud/adapters/hutong/tif'
import { digestHeader } from '../../src/contract/upstream/hutong/tifHeaders'
import { Patient, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'

let stack: Stack
let person: SyntheticResident
beforeAll(async () => {
  stack = await startStack()
  const found = (await syntheticResidents(stack)).find(({ documentNumber }) => documentNumber.endsWith('X'))
  if (!found) throw new Error('nobody among the residents has an X')
  person = found
})
afterAll(() => stack.close())

let nonces = 0
/** Signed as the province signs; `sent` is what arrives if it is changed on the way. */
async function send(path: string, signed: Buffer, { sent = signed, nonce = '' } = {}) {
  const { settings } = stack
  nonces += 1
  const credentials = { paasId: settings.HUTONG_BACKCHANNEL_PAAS_ID, paasToken: settings.HUTONG_BACKCHANNEL_PAAS_TOKEN }
  const headers = tifHeaders(credentials, await stack.control.now(), nonce || `nonce${nonces}`)
  const message = { method: 'POST', path, headers, rawBody: signed }
  const digest = backChannelDigest(settings.HUTONG_BACKCHANNEL_DIGEST_KEY, message, headers['x-tif-timestamp'], headers['x-tif-nonce'])
  const response = await fetch(`${stack.cloudUrl}${path}`, {
    method: 'POST',
    headers: { ...headers, [digestHeader]: digest },
    body: new Uint8Array(sent),
  })
  return { status: response.status, body: await response.json() }
}

function request(change: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({
      kind: 'wechat',
      visitType: 'outpatient',
      orgCode: '455404501',
      orgName: '中山大学附属第一医院',
      department: '心血管内科',
      staffNo: 'zs1001',
      staffName: '梁文博',
      documentType: '01',
      documentNumber: sm4Encrypt(stack.settings.HUTONG_SM4_KEY, person.documentNumber.toLowerCase()),
      patientName: person.name,
      ...change,
    }),
  )
}

const create = '/hutong/accessRequests.create'

test('a request for a number with a lower-case x reaches its patient', async () => {
  expect(await send(create, request())).toMatchObject({ status: 200, body: { returnCode: '1' } })
  const patient = await (await (await new Patient(stack, person).signIn()).bindPhone()).verifyRealName()
  expect((await patient.call('authorization.listRequests', {})).requests).toHaveLength(1)
})

test('the digest covers the bytes: a mark put before them, or one byte changed, is refused', async () => {
  const whole = request()
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole])
  const changed = Buffer.from(whole)
  changed.writeUInt8(changed.readUInt8(40) ^ 1, 40)
  for (const sent of [marked, changed]) expect((await send(create, whole, { sent })).status).toBe(401)
  expect((await send(create, whole)).status).toBe(200)
})

test('the same nonce twice is refused the second time', async () => {
  expect((await send(create, request(), { nonce: 'once' })).status).toBe(200)
  expect((await send(create, request(), { nonce: 'once' })).status).toBe(401)
})

test.each(['\u0000', '\u202e院医', '   ', '\n'])(
  'a name a person cannot read (%j) is refused in words, never with a 5xx',
  async (orgName) => {
    expect(await send(create, request({ orgName }))).toMatchObject({
      status: 200,
      body: { returnCode: '0', returnDesc: expect.any(String) },
    })
  },
)
