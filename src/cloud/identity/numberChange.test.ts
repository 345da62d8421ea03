import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { phoneLookup } from './accounts'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

async function proofsOn(phone: string): Promise<number> {
  const rows = await world.db
    .selectFrom('offline_proof')
    .select('resident_id')
    .where('phone_lookup', '=', phoneLookup(world.vault, phone))
    .execute()
  return rows.length
}

test('a recycled number: the old account loses it and owes proof, is told in its inbox, and the new owner has gained nothing', async () => {
  const [person, next] = [world.newPerson(), world.newPerson()]
  const old = world.newPhone()
  const residentId = await old.arriveAtLevel2(person)
  const phone = world.newPhone()
  const nextId = await phone.arrive(next, person.phone)
  expect(nextId).not.toBe(residentId)
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1, proofDue: false })
  expect(await old.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true, phoneMasked: null })
  expect(await old.codeOf('record.list')).toBe('level.tooLow')
  expect([await world.inbox(residentId), await world.inbox(nextId)]).toEqual([['phoneTaken'], []])
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toEqual([])
  await old.face(person)
  expect(await old.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
})

test('an account below level 2 loses the number and nothing else; the person’s other phone is told', async () => {
  const person = world.newPerson()
  const [old, second] = [world.newPhone(), world.newPhone()]
  await old.arrive(person)
  const newNumber = world.newNumber()
  await second.arrive(person, newNumber)
  await world.newPhone().arrive(world.newPerson(), person.phone)
  expect(await old.call('identity.me', {})).toMatchObject({ level: 1, proofDue: false, phoneMasked: null })
  await world.sendTexts()
  expect(world.textsTo(newNumber)).toHaveLength(1)
  expect(world.textsTo(person.phone)).toEqual([])
})

test('the same number at two WeChats of one person is nobody’s loss, and is not told what it did itself', async () => {
  const person = world.newPerson()
  const first = world.newPhone()
  const residentId = await first.arriveAtLevel2(person)
  const second = world.newPhone()
  await second.arrive(person, world.newNumber())
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(1)
  await second.bind(person.phone)
  await second.face(person)
  expect(await first.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
  expect(await world.inbox(residentId)).toEqual(['newWechat', 'newWechatTried'])
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(1)
})

test('an offline proof on a number is void once somebody else is known to have it; going to the window first voids nothing', async () => {
  const [person, next] = [world.newPerson(), world.newPerson()]
  await world.newPhone().arrive(person, world.newNumber())
  await world.proveAtWindow(person, { phone: person.phone, pin: '135790', proofId: `proof ${person.phone}` })
  const own = world.newPhone()
  await (await own.signIn()).bind(person.phone)
  expect(await proofsOn(person.phone)).toBe(1)
  await own.realName(person)
  expect(await proofsOn(person.phone)).toBe(1)
  await world.newPhone().arrive(next, person.phone)
  expect(await proofsOn(person.phone)).toBe(0)
})

test('somebody without a name yet takes a number from a known account: that account’s offline proof is void at once', async () => {
  const person = world.newPerson()
  await world.newPhone().arrive(person)
  await world.proveAtWindow(person, { phone: person.phone, pin: '135790', proofId: `proof ${person.phone}` })
  await (await world.newPhone().signIn()).bind(person.phone)
  expect(await proofsOn(person.phone)).toBe(0)
})

test('rebound by whoever holds the session: the number before is told, once, and not when it is somebody’s', async () => {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  const newNumber = world.newNumber()
  await phone.bind(newNumber)
  await phone.bind(newNumber)
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(1)
  expect(world.textsTo(person.phone)[0]).toContain('改绑')
  // The number before is somebody else's by the time this one is left.
  await world.newPhone().arrive(world.newPerson(), newNumber)
  await phone.bind(person.phone)
  await world.sendTexts()
  expect(world.textsTo(newNumber)).toEqual([])
})

test('two who bind one number at once: one of them has it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const number = world.newNumber()
    const phones = [0, 1, 2].map(() => world.newPhone())
    await Promise.all(phones.map((phone) => phone.signIn()))
    await Promise.all(phones.map((phone) => phone.bind(number)))
    const bound = await Promise.all(phones.map((phone) => phone.call('identity.me', {})))
    expect(bound.filter(({ phoneMasked }) => phoneMasked !== null)).toHaveLength(1)
  }
})

test('a shared number: bound again by the daughter who had it before, her mother’s proof stays, and nobody is told', async () => {
  const [mother, daughter] = [world.newPerson(), world.newPerson()]
  const phone = world.newPhone()
  const motherId = await world.newPhone().arrive(mother, world.newNumber())
  await phone.arrive(daughter)
  world.clock.advance(60_000)
  await world.proveAtWindow(mother, { phone: daughter.phone, pin: '135790', proofId: `proof ${daughter.phone}` })
  world.clock.advance(60_000)
  await phone.bind(daughter.phone)
  expect(await proofsOn(daughter.phone)).toBe(1)
  // Nor by her other WeChat: she had the number before it was proven.
  const second = world.newPhone()
  await second.arrive(daughter, world.newNumber())
  await second.bind(daughter.phone)
  expect(await proofsOn(daughter.phone)).toBe(1)
  expect(await world.inbox(motherId)).toEqual(['windowProof'])
  // The control: somebody who binds it after the proof is a new owner, and the mother hears that her proof is gone.
  await world.newPhone().arrive(world.newPerson(), daughter.phone)
  expect(await proofsOn(daughter.phone)).toBe(0)
  expect(await world.inbox(motherId)).toEqual(['phoneTaken', 'windowProof'])
})

test('a proof on a number that nobody had bound, and somebody else names themselves with: its person is told, once', async () => {
  const person = world.newPerson()
  const residentId = await world.newPhone().arrive(person, world.newNumber())
  const free = world.newNumber()
  await world.proveAtWindow(person, { phone: free, pin: '135790', proofId: `proof ${free}` })
  world.clock.advance(60_000)
  const next = world.newPhone()
  await (await next.signIn()).bind(free)
  expect(await proofsOn(free)).toBe(1)
  await next.realName(world.newPerson())
  expect(await proofsOn(free)).toBe(0)
  expect(await world.inbox(residentId)).toEqual(['phoneTaken', 'windowProof'])
})
