import { Doctor } from '../doctor'
import { Patient, rawCall, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { until } from '../until'

let stack: Stack
let mother: Patient
let newborn: SyntheticResident
let subject: string
beforeAll(async () => {
  stack = await startStack()
  const people = await syntheticResidents(stack)
  const found = people.find(({ documentType, documentNumber }) => documentType === '99' && documentNumber.endsWith('0101'))
  const parent = people.find(({ documentNumber }) => found?.documentNumber === `${documentNumber}0101`)
  if (!found || !parent) throw new Error('no newborn and mother among the residents')
  newborn = found
  mother = await new Patient(stack, parent).becomeLevel2()
  subject = await mother.addWard(newborn)
}, 120_000)
afterAll(() => stack?.close())

const inbox = async (patient: Patient) => (await patient.call('message.list', {})).messages.map(({ kind, aboutId }) => ({ kind, aboutId }))
const grants = async () => (await mother.call('authorization.listGrants', {}, { subject })).grants

test('a hospital asks for a newborn, the mother agrees and reads the code out, the doctor sees, the mother takes it back', async () => {
  const doctor = await Doctor.open(stack, newborn)
  expect(await doctor.requestCode()).toMatchObject({ sent: true })
  expect(await inbox(mother)).toContainEqual({ kind: 'wardRequest', aboutId: subject })
  expect((await mother.call('authorization.listRequests', {})).requests).toEqual([])
  const { requests } = await mother.call('authorization.listRequests', {}, { subject })
  const { code } = await mother.codeFor(requests[0]?.requestId ?? '', subject)
  expect(await doctor.isPermitted()).toBe(false)
  expect(await doctor.verify(code)).toMatchObject({ accepted: true })
  const [grant] = await until(grants, ([one]) => one?.state === 'active')
  expect(grant).toMatchObject({ madeBy: 'guardian', way: 'wechat' })
  expect(await doctor.isPermitted()).toBe(true)
  expect((await doctor.look('vaccination')).entries?.length).toBeGreaterThan(0)

  const { receipts } = await mother.call('consent.receipts', {}, { subject })
  expect(receipts.map(({ document, by }) => [document, by])).toEqual([
    ['access', 'guardian'],
    ['guardian', 'guardian'],
  ])
  const { acts } = await mother.call('family.acts', {}, { subject })
  expect(acts.map(({ kind, byMe }) => [kind, byMe])).toContainEqual(['accessGiven', true])

  await mother.call('authorization.revokeGrant', { grantId: grant?.grantId ?? '' }, { subject })
  await until(grants, ([one]) => one?.state === 'revoked')
  expect(await doctor.isPermitted()).toBe(false)
})

test('who looked is told by the tie, and one’s own lists hold nothing of the child', async () => {
  await mother.call('record.list', { filter: {}, limit: 10 }, { subject })
  const looks = async () => (await mother.call('authorization.listAccessEvents', {}, { subject })).events
  const events = await until(looks, (all) => all.some(({ actor }) => actor === 'hospital'))
  expect(events.find(({ actor }) => actor === 'guardian')).toMatchObject({ guardian: 'mother' })
  expect(events.find(({ actor }) => actor === 'hospital')).toMatchObject({ guardian: null })
  expect((await mother.call('authorization.listAccessEvents', {})).events).toEqual([])
  expect((await mother.call('authorization.listGrants', {})).grants).toEqual([])
})

test('for a child a guardian agrees to access alone, and only for the child’s own requests', async () => {
  const shown = { version: '2026-11-21.1', textSm3: '0'.repeat(64) }
  for (const document of ['notice', 'face', 'messages', 'guardian'] as const) {
    const read = await rawCall(stack, 'consent.current', { input: { document }, subject }, mother.session)
    expect(read).toMatchObject({ status: 404, body: { error: { code: 'resource.notFound' } } })
    if (document === 'guardian') continue
    const sign = await rawCall(stack, 'consent.sign', { input: { document, ...shown }, subject }, mother.session)
    expect(sign).toMatchObject({ status: 404, body: { error: { code: 'resource.notFound' } } })
  }
  const doctor = await Doctor.open(stack, mother.person)
  await doctor.requestCode()
  const own = (await mother.call('authorization.listRequests', {})).requests[0]?.requestId
  const crossed = await rawCall(stack, 'consent.current', { input: { document: 'access', requestId: own }, subject }, mother.session)
  expect(crossed).toMatchObject({ status: 409, body: { error: { code: 'authorization.requestClosed' } } })
})

test('while the guardians are in dispute a code of before gives nothing; taking back still works', async () => {
  const doctor = await Doctor.open(stack, newborn)
  await doctor.requestCode()
  const { requests } = await mother.call('authorization.listRequests', {}, { subject })
  await mother.stepUp()
  const { code } = await mother.codeFor(requests[0]?.requestId ?? '', subject)
  await mother.call('family.freeze', {}, { subject })
  expect(await doctor.verify(code)).toMatchObject({ accepted: false })
  expect(await doctor.isPermitted()).toBe(false)
  const again = await rawCall(stack, 'authorization.codeStatus', { input: { requestId: requests[0]?.requestId }, subject }, mother.session)
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'family.frozen' } } })
  // Nor is it said any more which hospital asks, or asked, or was agreed to.
  const [news, asked] = [await inbox(mother), await Doctor.open(stack, newborn)]
  await asked.requestCode()
  expect(await inbox(mother)).toEqual(news)
  for (const name of ['authorization.listRequests', 'authorization.listBlocks', 'consent.receipts'] as const)
    expect(await rawCall(stack, name, { input: {}, subject }, mother.session)).toMatchObject({ status: 409 })
  expect((await mother.call('authorization.revokeAll', {}, { subject })).grants).toMatchObject([{ state: 'revoked' }])
})
