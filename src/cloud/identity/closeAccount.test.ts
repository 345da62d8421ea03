import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { forgetOldLimits } from './attemptLimits'
import { forgetOldHolders } from './faceAttempts'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

const accountOf = (phone: IdentityPhone) => world.vault.lookup('account.openid', phone.openid)
const rowOf = (id: string) => world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
async function idOf(phone: IdentityPhone): Promise<string> {
  const row = await world.db.selectFrom('account').select('id').where('openid_lookup', '=', accountOf(phone)).executeTakeFirstOrThrow()
  return row.id
}

test('the last account: openid, number and sessions are gone, permissions and guardianships end, the queues are driven after the commit', async () => {
  const phone = world.newPhone()
  const residentId = await phone.arriveAtLevel2(world.newPerson())
  const second = await world.newPhone(phone.openid).signIn('iPhone 15')
  const id = await idOf(phone)
  await world.db.insertInto('message_balance').values({ account_id: id, template_use: 'request', available: 3 }).execute()
  expect(await phone.call('identity.closeAccount', {})).toEqual({ revoking: 1, wardsEnded: 1 })
  expect([await phone.codeOf('identity.me'), await second.codeOf('identity.me')]).toEqual(['session.required', 'session.required'])
  expect(await rowOf(id)).toMatchObject({ openid_lookup: null, openid_sealed: null, phone_sealed: null, phone_lookup: null })
  expect(
    (await world.db.selectFrom('session').select('device').where('account_id', '=', id).execute()).every(({ device }) => device === null),
  ).toBe(true)
  expect(await world.db.selectFrom('message_balance').selectAll().where('account_id', '=', id).execute()).toEqual([])
  expect([world.closing.ended.at(-1), world.closing.revoked.at(-1)]).toEqual([residentId, residentId])
  expect(world.closing.driven.at(-1)).toMatchObject({ residentId })
  // What the law keeps stays: the receipts of what was agreed to.
  expect(await world.db.selectFrom('consent_receipt').select('id').where('resident_id', '=', residentId).execute()).toHaveLength(2)
})

test('who comes back is a new account, and the person, once at level 2, proves it again before anything is shown', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  const residentId = await phone.arriveAtLevel2(person)
  const before = await idOf(phone)
  await phone.call('identity.closeAccount', {})
  expect(await (await phone.signIn()).call('identity.me', {})).toEqual({ level: 0, proofDue: false, phoneMasked: null, resident: null })
  expect(await idOf(phone)).not.toBe(before)
  await phone.bind(person.phone)
  expect(await phone.realName(person)).toMatchObject({ level: 1, proofDue: true, resident: { residentId } })
  expect(await phone.codeOf('authorization.listGrants')).toBe('identity.proofDue')
  await phone.face(person)
  expect(await phone.codeOf('authorization.listGrants')).toBe('ok')
})

test('with another account of the same person nothing of the person ends; an account that owes proof neither keeps nor takes anything', async () => {
  const person = world.newPerson()
  const [first, second, stranger] = [world.newPhone(), world.newPhone(), world.newPhone()]
  await first.arriveAtLevel2(person)
  await second.arrive(person, world.newNumber())
  await second.face(person)
  await stranger.arrive(person, world.newNumber())
  expect(await stranger.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  expect(await second.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  await stranger.arrive(person, world.newNumber())
  expect(await first.call('identity.closeAccount', {})).toEqual({ revoking: 1, wardsEnded: 1 })
})

test('a stranger with the name, leaving, ends nothing of a person who owes proof themselves', async () => {
  const person = world.newPerson()
  const [own, stranger] = [world.newPhone(), world.newPhone()]
  await own.arriveAtLevel2(person)
  await stranger.arrive(person, world.newNumber())
  await world.newPhone().arrive(world.newPerson(), person.phone)
  expect(await own.call('identity.me', {})).toMatchObject({ proofDue: true })
  expect(await stranger.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  // Nor do they themselves, before they have proven who they are.
  expect(await own.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  await own.arrive(person, world.newNumber())
  await own.face(person)
  expect(await own.call('identity.closeAccount', {})).toEqual({ revoking: 1, wardsEnded: 1 })
})

test('a stranger who has only a name, leaving, ends nothing of a person who was here before; whoever was the only one takes what is theirs', async () => {
  const person = world.newPerson()
  const [first, stranger, only] = [world.newPhone(), world.newPhone(), world.newPhone()]
  await first.arrive(person)
  await stranger.arrive(person, world.newNumber())
  expect(await stranger.call('identity.me', {})).toMatchObject({ level: 1, proofDue: false })
  await first.call('identity.closeAccount', {})
  expect(await stranger.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  await only.arrive(world.newPerson())
  expect(await only.call('identity.closeAccount', {})).toEqual({ revoking: 1, wardsEnded: 1 })
})

test('who closes the account and comes back has tried as often as before: the camera stays closed after three mismatches', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arrive(person)
  const { queryFace } = world.wechat
  world.wechat.queryFace = async () => ({ kind: 'result', verifyRet: 10012 })
  for (let turn = 0; turn < 3; turn += 1) await phone.face(person)
  world.wechat.queryFace = queryFace
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries' })
  await phone.call('identity.closeAccount', {})
  await phone.arrive(person)
  expect(await phone.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries' })
  // Another WeChat has its own count, and after a day nothing here says whose the tries were.
  const second = world.newPhone()
  await second.arrive(person, world.newNumber())
  expect(await second.call('identity.roads', {})).toMatchObject({ face: 'open' })
  const held = async () => [
    (await world.db.selectFrom('face_attempt').select('holder').where('holder', 'is not', null).execute()).length,
    (await world.db.selectFrom('attempt_limit').select('holder').execute()).length,
  ]
  await forgetOldHolders(world.db, world.clock.now())
  await forgetOldLimits(world.db, world.clock.now())
  expect(Math.min(...(await held()))).toBeGreaterThan(0)
  const later = new Date(world.clock.now().getTime() + 25 * 3_600_000)
  await forgetOldHolders(world.db, later)
  await forgetOldLimits(world.db, later)
  expect(await held()).toEqual([0, 0])
})

test('before real name there is nothing but the account', async () => {
  const phone = await (await world.newPhone().signIn()).bind(world.newNumber())
  expect(await phone.call('identity.closeAccount', {})).toEqual({ revoking: 0, wardsEnded: 0 })
  expect(await phone.codeOf('identity.me')).toBe('session.required')
})

test('nothing is erased when the guardianships cannot end: one transaction', async () => {
  const phone = world.newPhone()
  await phone.arriveAtLevel2(world.newPerson())
  const { endAll } = world.needs.ownGuardianships
  world.needs.ownGuardianships.endAll = () => Promise.reject(new Error('no end'))
  await expect(phone.call('identity.closeAccount', {})).rejects.toThrow('system.unexpected')
  world.needs.ownGuardianships.endAll = endAll
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 2 })
})

test('closed while a sign-in is on its way: no session of the closed account is ever accepted', async () => {
  for (let round = 0; round < 10; round += 1) {
    const phone = world.newPhone()
    await phone.arriveAtLevel2(world.newPerson())
    const id = await idOf(phone)
    const again = world.newPhone(phone.openid)
    await Promise.allSettled([phone.call('identity.closeAccount', {}), again.signIn()])
    expect(await rowOf(id)).toMatchObject({ openid_sealed: null })
    const me = again.session === '' ? null : (await again.raw('identity.me')).body
    if (me?.ok) expect(me.data).toMatchObject({ level: 0, resident: null })
  }
})
