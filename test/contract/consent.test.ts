import { Doctor } from '../doctor'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../patient'
import { type Stack, startStack } from '../stack'
import { until } from '../until'

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

const standingOf = async (patient: Patient, document: string) =>
  (await patient.call('consent.standing', {})).documents.find((one) => one.document === document)?.standing

test('a name and a number are taken only with the 用户须知 that is in force', async () => {
  const patient = await (await new Patient(stack, person(0)).signIn()).bindPhone()
  const { name, documentType, documentNumber } = person(0)
  const notice = await patient.call('consent.notice', {})
  const old = { name, documentType, documentNumber, notice: { version: '2020-01-01.1', textSm3: textSm3(notice) } }
  expect(await rawCall(stack, 'identity.verifyRealName', { input: old }, patient.session)).toMatchObject({
    status: 409,
    body: { error: { code: 'consent.textChanged' } },
  })
  const { notice: _notice, ...without } = old
  expect(await rawCall(stack, 'identity.verifyRealName', { input: without }, patient.session)).toMatchObject({ status: 400 })
  expect((await patient.call('identity.me', {})).level).toBe(0)
  await patient.verifyRealName()
  expect(await standingOf(patient, 'notice')).toBe('agreed')
})

test('every receipt reopens as the exact text, and a checkpoint outside the database soon covers it', async () => {
  const patient = await new Patient(stack, person(1)).becomeLevel2()
  const { receipts } = await patient.call('consent.receipts', {})
  expect(receipts.map(({ document, number }) => [document, number])).toEqual([
    ['face', 2],
    ['notice', 1],
  ])
  for (const { receiptId } of receipts) {
    const { receipt, agreement } = await patient.call('consent.receiptText', { receiptId })
    expect(agreement && textSm3(agreement)).toBe(receipt.textSm3)
  }
  await until(
    () => patient.call('consent.receipts', {}),
    (answer) => answer.receipts.every(({ anchored }) => anchored),
    60_000,
  )
}, 90_000)

test('a face taken back is not asked for again without a new consent', async () => {
  const patient = await new Patient(stack, person(2)).becomeLevel2()
  await patient.call('consent.withdraw', { document: 'face' })
  expect(await standingOf(patient, 'face')).toBe('withdrawn')
  for (const [name, input, code] of [
    ['identity.startFace', {}, 'identity.faceConsentRequired'],
    ['consent.withdraw', { document: 'face' }, 'consent.notGiven'],
  ] as const) {
    expect(await rawCall(stack, name, { input }, patient.session)).toMatchObject({ status: 409, body: { error: { code } } })
  }
})

test('when the texts change, access is given only after 用户须知 was agreed to again; what changed is told', async () => {
  const patient = await new Patient(stack, person(3)).becomeLevel2()
  const now = await stack.control.now()
  await stack.control.advance((new Date('2027-01-01T00:00:00+08:00').getTime() - now.getTime()) / 1000 + 1)
  await patient.signIn()
  await (await Doctor.open(stack, person(3))).requestCode()
  const [request] = (await patient.call('authorization.listRequests', {})).requests
  const wanted = { document: 'access' as const, requestId: request?.requestId ?? '' }
  const { agreement } = await patient.call('consent.current', wanted)
  const input = { ...wanted, version: agreement.version, textSm3: textSm3(agreement) }
  expect(await rawCall(stack, 'consent.sign', { input }, patient.session)).toMatchObject({
    status: 409,
    body: { error: { code: 'consent.noticeRequired' } },
  })
  expect(await standingOf(patient, 'notice')).toBe('changed')
  const { changes } = await patient.call('consent.current', { document: 'notice' })
  expect(changes?.since).toBe('2026-11-21.1')
  expect(changes?.added.length).toBeGreaterThan(0)
  await patient.sign({ document: 'notice' })
  expect((await patient.call('consent.sign', input)).version).toBe('2027-01-01.1')
})
