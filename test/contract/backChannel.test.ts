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

const refused = { status: 200, body: { returnCode: '0', returnDesc: '请求内容不符合接口约定' } }

describe('a name a person cannot read is refused in words, never with a 5xx', () => {
  const blanks = ['   ', '\u3000', ' 医院', '医院 ', '医院\u3000', '医院\n']
  const invisible = ['\u3164', '\u115f', '\u1160', '\uffa0', '\u034f', '\ufe0f', '\u{e0100}', '\u200b', '\u00ad', '\u2800']
  const unknown = ['\ue000', '\u{f0000}', '\u0378', '\uffff', '\ud800']
  const bad = [
    '\u0000',
    '\u202e院医',
    '\n',
    ...blanks,
    ...[...invisible, ...unknown].flatMap((character) => [character, `医${character}院`]),
  ]
  test.each(bad)('%j', async (name) => {
    for (const field of ['orgName', 'department', 'staffName']) expect(await send(create, request({ [field]: name }))).toEqual(refused)
  })

  test.each(['中山大学附属第一医院（南沙）', "St. Mary's Hospital", '𠮷田·买买提', '㐂\u{2ebf0}\u{30000}'])(
    'the control: %s is a name',
    async (staffName) => {
      expect(await send(create, request({ staffName }))).toMatchObject({ status: 200, body: { returnCode: '1' } })
    },
  )
})

describe('a code has one way of being written: a blank at its end is no way round a block or a limit', () => {
  const report = (change: object) => {
    const { kind: _kind, visitType: _visitType, ...look } = JSON.parse(request().toString())
    const at = '2026-11-21T00:00:00.000Z'
    return Buffer.from(JSON.stringify({ ...look, eventId: `event-${nonces}`, module: 'report', at, ...change }))
  }
  const verify = (change: object) => {
    const typed = { requestId: `${'A'.repeat(22)}.${'A'.repeat(22)}`, orgCode: '455404501', staffNo: 'zs1001', code: '000000' }
    return Buffer.from(JSON.stringify({ ...typed, ...change }))
  }
  const messages = [
    { path: create, body: request },
    { path: '/hutong/accessEvents.report', body: report },
    { path: '/hutong/codes.verify', body: verify },
  ]
  const bad = [
    '455404501 ',
    ' 455404501',
    '455404501\n',
    '455404501\u200b',
    '４５５４０４５０１',
    '4554 04501',
    '455404501\u0000',
    '',
    'a'.repeat(65),
  ]
  test.each(bad)('%j', async (code) => {
    for (const { path, body } of messages) {
      for (const field of ['orgCode', 'staffNo']) expect(await send(path, body({ [field]: code }))).toEqual(refused)
    }
  })

  test('the control: as it stands in the register it is taken', async () => {
    expect(await send(create, request({ staffNo: 'zs1002' }))).toMatchObject({ body: { returnCode: '1' } })
    expect(await send('/hutong/codes.verify', verify({}))).toMatchObject({ body: { returnCode: '0', reason: 'none' } })
    expect(await send('/hutong/accessEvents.report', report({ at: (await stack.control.now()).toISOString() }))).toMatchObject({
      body: { returnCode: '1' },
    })
  })
})
