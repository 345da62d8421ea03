import { largestBodyBytes } from '../../src/contract/answer'
import { operations } from '../../src/contract/operations'
import { Doctor } from '../doctor'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../patient'
import { type Stack, startStack } from '../stack'

let stack: Stack
let people: SyntheticResident[]
beforeAll(async () => {
  stack = await startStack()
  people = await syntheticResidents(stack)
})
afterAll(() => stack.close())

function person(index: number): SyntheticResident {
  const found = people.filter((resident) => resident.documentType === '01' && resident.documentNumber.slice(6, 10) < '2000')[index]
  if (!found) throw new Error('too few residents')
  return found
}

/** 用户须知 as it stands on the screen, agreed to. */
async function agreedNotice(patient: Patient) {
  const notice = await patient.call('consent.notice', {})
  return { version: notice.version, textSm3: textSm3(notice) }
}

const needsSession = Object.values(operations).filter((operation) => operation.level !== 'public')

test.each(needsSession.map((operation) => operation.name))('%s without a session: 401 and a sentence', async (name) => {
  for (const session of [undefined, 'A'.repeat(22)]) {
    const { status, body } = await rawCall(stack, name, { input: {} }, session)
    expect(status).toBe(401)
    expect(body).toMatchObject({
      ok: false,
      error: { code: 'session.required', retryable: false },
      subject: null,
      traceId: expect.any(String),
    })
  }
})

test('each level opens what design.md says, and nothing before', async () => {
  const patient = await new Patient(stack, person(0)).signIn()
  const level1 = needsSession.filter((operation) => operation.level === 1).map((operation) => operation.name)
  const level2 = needsSession.filter((operation) => operation.level === 2).map((operation) => operation.name)
  expect(level1.length + level2.length).toBeGreaterThan(10)
  for (const name of [...level1, ...level2]) expect((await rawCall(stack, name, { input: {} }, patient.session)).status).toBe(403)
  await patient.bindPhone()
  await patient.verifyRealName()
  for (const name of level2)
    expect(await rawCall(stack, name, { input: {} }, patient.session)).toMatchObject({
      status: 403,
      body: { error: { code: 'level.tooLow' } },
    })
  for (const name of level1) expect((await rawCall(stack, name, { input: {} }, patient.session)).status).not.toBe(403)
  await patient.verifyFace()
  for (const name of level2) expect((await rawCall(stack, name, { input: {} }, patient.session)).status).not.toBe(403)
})

test('another resident as subject: the same 404 as one that does not exist, and the answer repeats it', async () => {
  const owner = await new Patient(stack, person(1)).becomeLevel2()
  const other = await new Patient(stack, person(2)).becomeLevel2()
  const subject = (await owner.call('identity.me', {})).resident?.residentId ?? ''
  const asOther = await rawCall(stack, 'record.overview', { input: {}, subject }, other.session)
  const asNobody = '00000000-0000-4000-8000-000000000000'
  const missing = await rawCall(stack, 'record.overview', { input: {}, subject: asNobody }, other.session)
  expect(asOther).toMatchObject({ status: 404, body: { ok: false, error: { code: 'resource.notFound' }, subject } })
  expect(missing).toMatchObject({ status: 404, body: { ok: false, error: { code: 'resource.notFound' }, subject: asNobody } })
  expect(await rawCall(stack, 'record.overview', { input: {}, subject }, owner.session)).toMatchObject({
    status: 200,
    body: { ok: true, subject },
  })
})

test('bodies over 64 KB: 413; unknown operations, __proto__ included: 404; a client-sent openid: 400', async () => {
  const large = { input: { code: 'x'.repeat(largestBodyBytes) } }
  expect(await rawCall(stack, 'identity.signIn', large)).toMatchObject({ status: 413, body: { error: { code: 'input.tooLarge' } } })
  // Chunked, so that no length is declared: counted all the same.
  const chunks = new Blob([JSON.stringify(large)]).stream()
  const streamed: RequestInit & { duplex: 'half' } = { method: 'POST', body: chunks, duplex: 'half' }
  const chunked = await fetch(`${stack.cloudUrl}/api/identity.signIn`, streamed)
  expect(chunked.status).toBe(413)
  for (const name of ['identity.nothing', '__proto__', 'constructor', 'toString']) {
    expect(await rawCall(stack, name, { input: {} })).toMatchObject({ status: 404, body: { error: { code: 'resource.notFound' } } })
  }
  const openid = { input: { code: 'x', openid: person(0).openid } }
  expect(await rawCall(stack, 'identity.signIn', openid)).toMatchObject({ status: 400, body: { error: { code: 'input.invalid' } } })
})

test('a document number that is wrong is answered at its field, in words', async () => {
  const patient = await (await new Patient(stack, person(3)).signIn()).bindPhone()
  const number = person(3).documentNumber
  const wrong = number.slice(0, 17) + (number.endsWith('X') ? '0' : 'X')
  const input = { documentType: '01', name: person(3).name, documentNumber: wrong, notice: await agreedNotice(patient) }
  expect(await rawCall(stack, 'identity.verifyRealName', { input }, patient.session)).toMatchObject({
    status: 400,
    body: { error: { code: 'identity.documentInvalid', fields: [{ field: 'documentNumber', message: '第18位校验不符' }] } },
  })
})

test('a wrong name and an unknown number answer alike', async () => {
  const patient = await (await new Patient(stack, person(4)).signIn()).bindPhone()
  const tries = [
    { documentType: '01', name: '别人', documentNumber: person(4).documentNumber },
    { documentType: '01', name: person(4).name, documentNumber: '34052419800101001X' },
  ]
  const notice = await agreedNotice(patient)
  for (const who of tries) {
    const input = { ...who, notice }
    expect(await rawCall(stack, 'identity.verifyRealName', { input }, patient.session)).toMatchObject({
      status: 409,
      body: { error: { code: 'identity.nameMismatch' } },
    })
  }
})

test.each<[string | number, string]>([
  ['cancel', 'cancelled'],
  ['mismatch', 'retryNow'],
  [10003, 'fixInput'],
  [90008, 'permission'],
  [10042, 'waitLonger'],
  [77777, 'otherRoad'],
])('a face that ends with %s is %s and raises nothing', async (outcome, told) => {
  const patient = await (await (await new Patient(stack, person(5)).signIn()).bindPhone()).verifyRealName()
  const before = await patient.call('identity.me', {})
  const finished = await patient.verifyFace(outcome)
  expect(finished).toMatchObject({ outcome: told, me: { level: before.level } })
  expect(before.level).toBe(1)
})

test('after signing out the session is worth nothing', async () => {
  const patient = await new Patient(stack, person(6)).signIn()
  await patient.call('identity.signOut', {})
  expect((await rawCall(stack, 'identity.me', { input: {} }, patient.session)).status).toBe(401)
})

test('any token that is none of ours is no session: 401, and the subject is repeated whatever else is wrong', async () => {
  for (const token of ['short', 'eyJhbGciOiJIUzI1NiJ9.e30.x', 'A'.repeat(5000)]) {
    expect((await rawCall(stack, 'identity.me', { input: {} }, token)).status).toBe(401)
  }
  const subject = '00000000-0000-4000-8000-000000000000'
  expect((await rawCall(stack, 'identity.me', { input: {}, subject, idempotencyKey: '!' })).body).toMatchObject({ ok: false, subject })
  // Absent means oneself: a refusal says so as well.
  const patient = await (await (await new Patient(stack, person(8)).signIn()).bindPhone()).verifyRealName()
  const self = (await patient.call('identity.me', {})).resident?.residentId
  for (const name of ['consent.receipts', 'record.overview']) {
    expect((await rawCall(stack, name, { input: { more: 1 } }, patient.session)).body).toMatchObject({ ok: false, subject: self })
  }
})

test('one idempotency key never means two things', async () => {
  const patient = await (await (await new Patient(stack, person(7)).signIn()).bindPhone()).verifyRealName()
  await patient.verifyFace()
  const { agreement: face } = await patient.call('consent.current', { document: 'face' })
  const doctor = await Doctor.open(stack, person(7))
  await doctor.requestCode()
  const [request] = (await patient.call('authorization.listRequests', {})).requests
  const requestId = request?.requestId ?? ''
  const { agreement: access } = await patient.call('consent.current', { document: 'access', requestId })
  const shown = { document: 'access' as const, version: access.version, textSm3: textSm3(access), requestId }
  const once = { idempotencyKey: 'the-same-key' }
  const first = await patient.call('consent.sign', shown, once)
  const again = await patient.call('consent.sign', shown, once)
  expect(again).toEqual(first)
  const input = { document: 'face', version: face.version, textSm3: textSm3(face) }
  expect(await rawCall(stack, 'consent.sign', { input, ...once }, patient.session)).toMatchObject({
    status: 409,
    body: { error: { code: 'input.keyReused' } },
  })
})

test('a child under 14 has no real name of its own: a guardian acts', async () => {
  const child = people.find((resident) => resident.documentType === '01' && resident.documentNumber.slice(6, 10) > '2013')
  if (!child) throw new Error('no child among the residents')
  const patient = await (await new Patient(stack, child).signIn()).bindPhone()
  await expect(patient.verifyRealName()).rejects.toThrow('identity.guardianNeeded')
  expect(await patient.call('identity.me', {})).toMatchObject({ level: 0, resident: null })
})
