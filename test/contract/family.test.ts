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
  await mother.call('family.removeWard', { residentId })
  expect(await look()).toMatchObject({ status: 404, body: { error: { code: 'resource.notFound' } } })
  expect((await mother.call('family.list', {})).wards).toEqual([])
})
