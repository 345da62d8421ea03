import * as z from 'zod'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../patient'
import { type Stack, startStack } from '../stack'

let stack: Stack
let mother: Patient
let motherPerson: SyntheticResident
let newborn: SyntheticResident
beforeAll(async () => {
  stack = await startStack()
  const people = await syntheticResidents(stack)
  const found = people.find(({ documentType, documentNumber }) => documentType === '99' && documentNumber.endsWith('0101'))
  const parent = people.find(({ documentNumber }) => found?.documentNumber === `${documentNumber}0101`)
  if (!found || !parent) throw new Error('no newborn and mother among the residents')
  newborn = found
  motherPerson = parent
  mother = await new Patient(stack, motherPerson).becomeLevel2()
}, 120_000)
afterAll(() => stack?.close())

async function agreed(patient: Patient) {
  const { agreement } = await patient.call('consent.current', { document: 'guardian' })
  return { version: agreement.version, textSm3: textSm3(agreement) }
}

async function addNewborn(patient: Patient, documentNumber = newborn.documentNumber) {
  const input = { documentType: '99', documentNumber, name: newborn.name, agreed: await agreed(patient) }
  return rawCall(stack, 'family.addWard', { input }, patient.session)
}

async function entryIds(patient: Patient, subject: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await patient.call('record.list', { filter: {}, limit: 50, ...(cursor === undefined ? {} : { cursor }) }, { subject })
    ids.push(...page.entries.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids
}

async function idOf(patient: Patient): Promise<string> {
  return (await patient.call('identity.me', {})).resident?.residentId ?? ''
}

test('a mother reads her newborn’s record by her own number with 产次 and 胎次, and hers is not mixed with it', async () => {
  const self = await idOf(mother)
  const before = await entryIds(mother, self)
  expect(await addNewborn(mother)).toMatchObject({
    status: 200,
    body: { ok: true, data: { name: newborn.name, relation: 'mother' }, subject: self },
  })
  const [ward] = (await mother.call('family.list', {})).wards
  if (!ward) throw new Error('nobody was added')

  const childs = await entryIds(mother, ward.residentId)
  expect(childs.length).toBeGreaterThan(0)
  expect(await entryIds(mother, self)).toEqual(before)
  expect(before.length).toBeGreaterThan(0)
  expect(childs.filter((id) => before.includes(id))).toEqual([])

  const [first = ''] = childs
  const opened = await rawCall(stack, 'record.entry', { input: { entryId: first }, subject: ward.residentId }, mother.session)
  expect(opened).toMatchObject({ status: 200, body: { ok: true, subject: ward.residentId } })
  // The same entry asked for as one's own is nobody's.
  expect(await rawCall(stack, 'record.entry', { input: { entryId: first } }, mother.session)).toMatchObject({
    status: 404,
    body: { subject: self },
  })
})

test('the agreement she gave for the child can be read again, in the child’s chain and not in hers', async () => {
  const [ward] = (await mother.call('family.list', {})).wards
  const subject = ward?.residentId ?? ''
  const { receipts } = await mother.call('consent.receipts', {}, { subject })
  expect(receipts).toMatchObject([{ document: 'guardian', act: 'agreed', by: 'guardian' }])
  const receiptId = receipts[0]?.receiptId ?? ''
  const { receipt, agreement } = await mother.call('consent.receiptText', { receiptId }, { subject })
  expect(agreement && textSm3(agreement)).toBe(receipt.textSm3)
  expect(await rawCall(stack, 'consent.receiptText', { input: { receiptId } }, mother.session)).toMatchObject({ status: 404 })
})

test('nobody else can add the child, and a wrong number answers like a wrong mother', async () => {
  const people = await syntheticResidents(stack)
  const adult = people.find(
    ({ documentType, documentNumber }) =>
      documentType === '01' && documentNumber.slice(6, 10) < '1990' && documentNumber !== motherPerson.documentNumber,
  )
  if (!adult) throw new Error('no other adult')
  const stranger = await new Patient(stack, adult).becomeLevel2()
  const refused = { status: 409, body: { ok: false, error: { code: 'family.notGuardian' } } }
  expect(await addNewborn(stranger)).toMatchObject(refused)
  expect(await addNewborn(mother, `${motherPerson.documentNumber}0902`)).toMatchObject(refused)
  const [ward] = (await mother.call('family.list', {})).wards
  expect(await rawCall(stack, 'record.list', { input: {}, subject: ward?.residentId }, stranger.session)).toMatchObject({
    status: 404,
    body: { error: { code: 'resource.notFound' }, subject: ward?.residentId },
  })
})

test('removed, the child’s record is closed with the very next call', async () => {
  const [ward] = (await mother.call('family.list', {})).wards
  const residentId = ward?.residentId ?? ''
  const look = () => rawCall(stack, 'record.list', { input: {}, subject: residentId }, mother.session)
  expect(await look()).toMatchObject({ status: 200 })
  expect(await mother.call('family.removeWard', { residentId, alsoRevoke: false })).toEqual({ left: [], revoking: 0 })
  expect(await look()).toMatchObject({ status: 404, body: { error: { code: 'resource.notFound' } } })
  expect((await mother.call('family.list', {})).wards).toEqual([])
})

const registered = z.object({
  residentId: z.string(),
  name: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  openid: z.string(),
})

/** Somebody of the sandbox, with the short id it knows them by. */
async function known(wanted: string | ((one: z.infer<typeof registered>) => boolean)) {
  const all: unknown = await (await fetch(`${stack.sandboxUrl}/control/residents`)).json()
  const isWanted = typeof wanted === 'string' ? ({ residentId }: { residentId: string }) => residentId === wanted : wanted
  const found = z.array(registered).parse(all).find(isWanted)
  if (!found) throw new Error('nobody like that in the sandbox')
  return found
}
async function tell(path: string, body: object) {
  const answer = await fetch(`${stack.sandboxUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return z.looseObject({ sent: z.boolean().optional(), documentNumber: z.string().optional() }).parse(await answer.json())
}
const atTheWindow = { org: '455404501', staff: 'zs1001' }

async function add(patient: Patient, ward: SyntheticResident) {
  const { documentType, documentNumber, name } = ward
  return rawCall(stack, 'family.addWard', { input: { documentType, documentNumber, name, agreed: await agreed(patient) } }, patient.session)
}

test('the newborn gets an ID number: upgraded it is the same child with the same record, found by the old number, too', async () => {
  const child = await known(({ documentNumber }) => documentNumber === newborn.documentNumber)
  expect(await add(mother, child)).toMatchObject({ status: 200, body: { data: { numberKind: 'newborn' } } })
  const [ward] = (await mother.call('family.list', {})).wards
  const subject = ward?.residentId ?? ''
  const before = await entryIds(mother, subject)
  expect(before.length).toBeGreaterThan(0)
  const { receipts } = await mother.call('consent.receipts', {}, { subject })
  const early = { input: { documentNumber: '440106202608060000' }, subject }
  expect((await rawCall(stack, 'family.upgradeNumber', early, mother.session)).status).toBe(400)

  const { documentNumber = '' } = await tell('/control/residents/idNumber', { residentId: child.residentId })
  expect(await mother.call('family.upgradeNumber', { documentNumber }, { subject })).toMatchObject({
    residentId: subject,
    numberKind: 'idNumber',
    name: child.name,
  })
  expect(await entryIds(mother, subject)).toEqual(before)
  expect((await mother.call('consent.receipts', {}, { subject })).receipts).toEqual(receipts)
  // By the number from before it is the same ward, not a second one.
  expect(await add(mother, child)).toMatchObject({ status: 200, body: { data: { residentId: subject, numberKind: 'idNumber' } } })
  expect((await mother.call('family.list', {})).wards).toHaveLength(1)
})

test('two parents: each sees the other’s acts, either freezes, both must agree, or a window decides', async () => {
  const child = await known('r046')
  const one = await new Patient(stack, await known('r047')).becomeLevel2()
  const other = await new Patient(stack, await known('r048')).becomeLevel2()
  expect(await add(one, child)).toMatchObject({ status: 200, body: { data: { frozen: false } } })
  expect(await add(other, child)).toMatchObject({ status: 200, body: { data: { otherGuardians: 1 } } })
  const [ward] = (await one.call('family.list', {})).wards
  const subject = ward?.residentId ?? ''
  const news = async (patient: Patient) => (await patient.call('message.list', {})).messages.map(({ kind }) => kind)
  expect(await news(one)).toEqual(['guardianAdded'])

  await other.call('family.freeze', {}, { subject })
  const look = { input: { filter: {}, limit: 20 }, subject }
  for (const patient of [one, other]) {
    expect(await rawCall(stack, 'record.list', look, patient.session)).toMatchObject({
      status: 409,
      body: { error: { code: 'family.frozen' } },
    })
    expect(await patient.call('family.guardians', {}, { subject })).toMatchObject({ guardians: [{}, {}], frozen: { agreedToLift: [] } })
  }
  expect(await news(one)).toEqual(['wardFrozen', 'guardianAdded'])
  expect(await other.call('family.agreeToLift', {}, { subject })).toEqual({ lifted: false })
  expect(await one.call('family.agreeToLift', {}, { subject })).toEqual({ lifted: true })
  expect(await rawCall(stack, 'record.list', look, one.session)).toMatchObject({ status: 200 })

  await one.call('family.freeze', {}, { subject })
  expect(await tell('/window/proofs', { kind: 'disputeSettled', ...atTheWindow, ward: 'r046', evidence: 'courtOrder' })).toMatchObject({
    sent: true,
  })
  expect(await rawCall(stack, 'record.list', look, other.session)).toMatchObject({ status: 200 })
  const { acts } = await one.call('family.acts', {}, { subject })
  expect(acts[0]).toMatchObject({ kind: 'lifted', by: 'window', byMe: false })

  const ended = { kind: 'guardianshipEnded', ...atTheWindow, guardian: 'r048', ward: 'r046', evidence: 'courtOrder' }
  expect(await tell('/window/proofs', ended)).toMatchObject({ sent: true })
  expect(await rawCall(stack, 'record.list', look, other.session)).toMatchObject({ status: 404 })
  expect(await add(other, child)).toMatchObject({ status: 409, body: { error: { code: 'family.notGuardian' } } })
})

test('a guardian whom no register names: added by evidence that a window reviewed, and by nothing else', async () => {
  const child = await known('r049')
  const appointed = await new Patient(stack, await known('r050')).becomeLevel2()
  expect(await add(appointed, child)).toMatchObject({ status: 409, body: { error: { code: 'family.notGuardian' } } })
  const proof = { kind: 'guardianship', ...atTheWindow, guardian: 'r050', ward: 'r049', evidence: 'appointment' }
  expect(await tell('/window/proofs', proof)).toMatchObject({ sent: true })
  expect(await add(appointed, child)).toMatchObject({
    status: 200,
    body: { data: { proof: 'window', relation: 'guardian', name: child.name } },
  })
  const [ward] = (await appointed.call('family.list', {})).wards
  expect((await entryIds(appointed, ward?.residentId ?? '')).length).toBeGreaterThan(0)
})
