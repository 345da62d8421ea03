import { type IdentityWorld, type Person, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { hospital } from '../../../test/cloud/residents'
import { type OperationName, operations } from '../../contract/operations'
import { findSession } from './sessions'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

function dies(person: Person): void {
  const registered = world.register.people.get(person.documentNumber)
  if (!registered) throw new Error('nobody of the register')
  world.register.people.set(person.documentNumber, { ...registered, deceased: true })
}

test('no account is made in the name of the dead, and a wrong name learns nothing of it', async () => {
  const person = world.newPerson()
  dies(person)
  const phone = await world.newPhone().signIn()
  await phone.bind(person.phone)
  await expect(phone.realName({ ...person, name: '别的名字' })).rejects.toThrow('identity.nameMismatch')
  await expect(phone.realName(person)).rejects.toThrow('identity.deceased')
  expect(await world.db.selectFrom('account').select('id').where('resident_id', 'is not', null).execute()).toEqual([])
})

test('heard of at any check of ours: what stands is seen and taken back, and nothing is given or read in their name', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  const { grantId } = await world.grant(phone, person, hospital)
  const requestId = await world.ask(person, { orgCode: '455404599', orgName: '另一家医院' })
  dies(person)
  // Nobody has told us yet.
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('ok')
  // A doctor's SMS is what asks the register.
  const asked = { ...hospital, documentType: person.documentType, documentNumber: person.documentNumber, patientName: person.name }
  expect(await world.province.createAccessRequest({ ...asked, kind: 'sms', visitType: 'outpatient' })).toMatchObject({
    returnCode: '0',
    returnDesc: expect.stringContaining('去世'),
  })
  const refused = (name: OperationName, input: object = {}) => phone.codeOf(name, input)
  expect(await refused('record.overview', { module: 'visit' })).toBe('identity.deceased')
  expect(await refused('authorization.issueCode', { requestId, receiptId: 'any' })).toBe('identity.deceased')
  expect(await refused('identity.healthCode')).toBe('identity.deceased')
  expect(await phone.call('authorization.listGrants', {})).toMatchObject({ grants: [{ grantId }] })
  expect(await phone.codeOf('authorization.revokeGrant', { grantId })).toBe('ok')
  expect(await phone.codeOf('authorization.declineRequest', { requestId })).toBe('ok')
  expect(await phone.codeOf('identity.me')).toBe('ok')
  expect(await phone.codeOf('identity.closeAccount')).toBe('ok')
})

test('a register that takes it back is believed as well', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  dies(person)
  await expect(world.newPhone().arrive(person, world.newNumber())).rejects.toThrow('identity.deceased')
  expect(await phone.codeOf('authorization.listGrants')).toBe('ok')
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('identity.deceased')
  world.register.people.set(person.documentNumber, { name: person.name, birthDate: '1980-01-01', phone: person.phone })
  await world.newPhone().arrive(person, world.newNumber())
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('ok')
})

test('the register corrected: who calls again is asked about once a day, and is no longer locked out', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  const residentId = await phone.arriveAtLevel2(person)
  const alive = world.register.people.get(person.documentNumber)
  if (!alive) throw new Error('nobody of the register')
  const flagged = () => world.db.updateTable('resident').set({ deceased_at: world.clock.now() }).where('id', '=', residentId).execute()
  await flagged()
  dies(person)
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('identity.deceased')
  world.register.people.set(person.documentNumber, alive)
  // Asked today already.
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('identity.deceased')
  world.clock.advance(24 * 3_600_000)
  // The control: with nobody asking again it stays so for ever.
  const unheard = await world.newPhone(phone.openid, { findSession: findSession(world.base) }).signIn()
  expect(await unheard.codeOf('record.overview', { module: 'visit' })).toBe('identity.deceased')
  await phone.signIn()
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('identity.stepUpRequired')
})

test('a register that does not answer takes nothing back, and costs no try', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  const residentId = await phone.arriveAtLevel2(person)
  await world.db.updateTable('resident').set({ deceased_at: world.clock.now() }).where('id', '=', residentId).execute()
  world.register.down = true
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('identity.deceased')
  world.register.down = false
  expect(await phone.codeOf('record.overview', { module: 'visit' })).toBe('ok')
})

test('a code that was made before is no good any more when a doctor types it', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  const residentId = await phone.arriveAtLevel2(person)
  const { code, requestId } = await world.codeFor(phone, person, hospital)
  await world.db.updateTable('resident').set({ deceased_at: world.clock.now() }).where('id', '=', residentId).execute()
  const typed = { requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code }
  expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0', reason: 'none' })
  // Control: the same code of the living.
  await world.db.updateTable('resident').set({ deceased_at: null }).where('id', '=', residentId).execute()
  expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '1' })
})

test('nothing that gives, reads or proves is open then: what is, takes back, shows what stands, or leaves', () => {
  const open = Object.values(operations).filter((operation) => 'whileDeceased' in operation)
  expect(open.map(({ name }) => name).sort()).toEqual([
    'authorization.declineRequest',
    'authorization.listAccessEvents',
    'authorization.listBlocks',
    'authorization.listGrants',
    'authorization.listRequests',
    'authorization.revokeAll',
    'authorization.revokeGrant',
    'authorization.setBlock',
    'consent.receiptText',
    'consent.receipts',
    'consent.standing',
    'consent.withdraw',
    'family.list',
    'family.removeWard',
    'identity.devices',
    'identity.endDevice',
    'message.list',
    'message.markRead',
    'ticket.list',
  ])
})
