import { type IdentityWorld, type Person, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { checkCharacterOf } from '../../contract/identity/residentIdNumber'
import { birthDatePurpose } from './residents'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

let openids = 0

async function arrived(more: Partial<Person>, birthDate: string) {
  const person = world.newPerson(more)
  const born = (date: string) =>
    world.register.people.set(person.documentNumber, { name: person.name, birthDate: date, phone: person.phone })
  openids += 1
  const phone = world.newPhone(`roads-${openids}`)
  // Nobody under 14 has a real name of their own; who had one before that was asked still has.
  const isUnder14 = birthDate > '2012-11-21'
  born(isUnder14 ? '1980-01-01' : birthDate)
  const residentId = await phone.arrive(person)
  world.register.people.set(person.documentNumber, { name: person.name, birthDate, phone: person.phone })
  const told = { birth_date_sealed: world.vault.seal(birthDatePurpose, birthDate) }
  await world.db.updateTable('resident').set(told).where('id', '=', residentId).execute()
  born(birthDate)
  if (isUnder14) await world.db.updateTable('resident').set({ birth_date_sealed: null }).where('id', '=', residentId).execute()
  return { person, phone, residentId }
}

function idNumber(birthDate: string): string {
  openids += 1
  const first17 = `440106${birthDate.replaceAll('-', '')}${String(openids).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}

/** Today is 21 November 2026 in China. */
test.each([
  ['an adult', '1980-01-01', { face: 'open', other: 'hidden', stepUpBy: ['face'] }, 'identity.faceConsentRequired'],
  ['who turns 60 tomorrow', '1966-11-22', { face: 'open', other: 'hidden', stepUpBy: ['face'] }, 'identity.faceConsentRequired'],
  ['who turns 60 today', '1966-11-21', { face: 'open', other: 'beside', stepUpBy: ['face'] }, 'identity.faceConsentRequired'],
  ['who turns 18 tomorrow', '2008-11-22', { face: 'underAge', other: 'window', stepUpBy: [] }, 'identity.faceUnsupported'],
  ['who turns 14 today', '2012-11-21', { face: 'underAge', other: 'window', stepUpBy: [] }, 'identity.faceUnsupported'],
  ['who turns 14 tomorrow', '2012-11-22', { face: 'underAge', other: 'guardian', stepUpBy: [] }, 'identity.guardianNeeded'],
])('%s, with an ID card', async (_, birthDate, roads, refused) => {
  const { phone } = await arrived({ documentNumber: idNumber(birthDate) }, birthDate)
  expect(await phone.call('identity.roads', {})).toEqual({ ...roads, pinPhoneMasked: null })
  expect(await phone.codeOf('identity.startFace', { purpose: 'raise' })).toBe(refused)
})

test.each([
  ['06', 'H12345678', '1950-05-05', { face: 'documentUnsupported', other: 'only' }, 'identity.faceUnsupported'],
  ['08', '810000199001010019', '1990-01-01', { face: 'documentUnsupported', other: 'only' }, 'identity.faceUnsupported'],
  ['03', 'E12345678', '2015-01-01', { face: 'underAge', other: 'guardian' }, 'identity.guardianNeeded'],
] as const)('document %s: the age is the register’s', async (documentType, number, birthDate, roads, refused) => {
  const documentNumber = documentType === '08' ? `${number.slice(0, 17)}${checkCharacterOf(number.slice(0, 17))}` : number
  const { phone } = await arrived({ documentType, documentNumber }, birthDate)
  expect(await phone.call('identity.roads', {})).toMatchObject(roads)
  expect(await phone.codeOf('identity.startFace', { purpose: 'raise' })).toBe(refused)
})

test('somebody who was here before birth dates were kept is asked about once; while the register is silent they are no adult', async () => {
  const { phone, residentId } = await arrived({ documentType: '07', documentNumber: '12345678' }, '2015-01-01')
  await world.db.updateTable('resident').set({ birth_date_sealed: null }).where('id', '=', residentId).execute()
  world.register.down = true
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'documentUnsupported', other: 'window' })
  world.register.down = false
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'underAge', other: 'guardian' })
  const asked = world.register.asked.length
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'underAge', other: 'guardian' })
  expect(world.register.asked).toHaveLength(asked)
})
