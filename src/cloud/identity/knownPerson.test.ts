import { shown } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { hospital } from '../../../test/cloud/residents'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

test('a known person at a new WeChat: level 1 and nothing to see until the face is theirs; the old channel hears of both', async () => {
  const person = world.newPerson()
  const old = world.newPhone()
  const residentId = await old.arriveAtLevel2(person)
  const requestId = await world.ask(person, hospital)
  const phone = world.newPhone()
  await (await phone.signIn()).bind(world.newNumber())
  expect(await phone.realName(person)).toMatchObject({ level: 1, proofDue: true })
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(1)
  for (const name of ['authorization.listRequests', 'authorization.listGrants', 'identity.devices', 'consent.receipts'] as const)
    expect([name, await phone.codeOf(name)]).toEqual([name, 'identity.proofDue'])
  const { messages } = await phone.call('message.list', {})
  expect(messages.map(({ kind, orgName }) => [kind, orgName])).toEqual([['newWechatTried', null]])
  // The notice may be read, a hospital's name not: a request's id opens nothing here.
  expect(await phone.codeOf('consent.current', { document: 'face' })).toBe('ok')
  expect(JSON.stringify(await phone.raw('consent.current', { document: 'access', requestId }))).not.toContain(hospital.orgName)
  expect(await phone.face(world.newPerson())).toBe('otherRoad')
  expect(await phone.codeOf('authorization.listRequests')).toBe('identity.proofDue')
  expect(await phone.face(person)).toBe('passed')
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 2, proofDue: false })
  expect((await phone.call('authorization.listRequests', {})).requests).toHaveLength(1)
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(2)
  expect(await world.inbox(residentId)).toEqual(['newWechat', 'newWechatTried', 'request'])
  expect(await old.codeOf('authorization.listGrants')).toBe('ok')
})

test('who had only the name before the person came owes proof from then on', async () => {
  const person = world.newPerson()
  const early = world.newPhone()
  const residentId = await early.arrive(person, world.newNumber())
  expect(await early.codeOf('authorization.listGrants')).toBe('ok')
  await world.newPhone().arriveAtLevel2(person)
  expect(await early.codeOf('authorization.listGrants')).toBe('identity.proofDue')
  expect(await world.inbox(residentId)).toEqual(['newWechat'])
})

test('verified once more at the same account, nothing new is said; texts and messages of a name tried again and again have an end', async () => {
  const person = world.newPerson()
  const residentId = await world.newPhone().arriveAtLevel2(person)
  const phone = world.newPhone()
  await phone.arrive(person, world.newNumber())
  await phone.realName(person)
  expect(await world.inbox(residentId)).toEqual(['newWechatTried'])
  for (let index = 0; index < 7; index += 1) await world.newPhone().arrive(person, world.newNumber())
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toHaveLength(5)
  expect(await world.inbox(residentId)).toHaveLength(5)
})

test('no text ever goes to a number that is bound somewhere else now', async () => {
  const person = world.newPerson()
  const old = world.newPhone()
  const residentId = await old.arriveAtLevel2(person)
  // The number went to somebody else, who binds it and then gives the name of its former owner.
  const thief = world.newPhone()
  await thief.arrive(person, person.phone)
  await world.sendTexts()
  expect(world.textsTo(person.phone)).toEqual([])
  expect(await world.inbox(residentId)).toEqual(['newWechatTried', 'phoneTaken'])
  expect(await thief.call('identity.me', {})).toMatchObject({ proofDue: true })
  expect(await old.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true, phoneMasked: null })
})

test('without the inbox none of it happened: the tie, the receipt and the news are one transaction', async () => {
  const person = world.newPerson()
  await world.newPhone().arriveAtLevel2(person)
  const phone = world.newPhone()
  await (await phone.signIn()).bind(world.newNumber())
  const { send } = world.needs.noticeTexts
  world.needs.noticeTexts.send = () => Promise.reject(new Error('no text'))
  await expect(phone.realName(person)).rejects.toThrow('system.unexpected')
  world.needs.noticeTexts.send = send
  expect(await phone.call('identity.me', {})).toMatchObject({ level: 0, resident: null })
})

test.each(['02', '05'] as const)('document %s that shows the number of the ID card is the same person', async (documentType) => {
  const person = world.newPerson()
  const residentId = await world.newPhone().arriveAtLevel2(person)
  const other = world.newPhone()
  expect(await other.arrive({ ...person, documentType }, world.newNumber())).toBe(residentId)
  expect(await other.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true, resident: { documentType: '01' } })
  expect(await other.call('identity.roads', {})).toMatchObject({ face: 'open', other: 'hidden' })
  // And who came with that document first is met again by the card, by which they go from then on.
  const another = world.newPerson()
  const first = world.newPhone()
  const same = await first.arrive({ ...another, documentType })
  expect(await world.newPhone().arriveAtLevel2({ ...another, phone: world.newNumber() })).toBe(same)
  expect(await first.call('identity.me', {})).toMatchObject({ resident: { documentType: '01' } })
  expect(same).not.toBe(residentId)
})

test('a child’s own account at level 2 is told to everybody who acts for it, each time it gets there; an adult’s to nobody', async () => {
  const guardian = await world.newPhone().arriveAtLevel2(world.newPerson())
  const person = world.newPerson()
  const phone = world.newPhone()
  const residentId = await phone.arrive(person)
  const told = async () => {
    const rows = await world.db
      .selectFrom('message')
      .select(['resident_id', 'org_name', 'about_id'])
      .where('kind', '=', 'wardProven')
      .execute()
    return rows.map((row) => [row.resident_id, row.org_name, row.about_id])
  }
  const { of } = world.needs.guardians
  world.needs.guardians.of = async (_, wardId) => (wardId === residentId ? [guardian] : [])
  await world.newPhone().arriveAtLevel2(world.newPerson())
  expect(await told()).toEqual([])
  const rang = world.newNumber()
  await world.proveAtWindow(person, { phone: rang, pin: '730915', proofId: 'child-at-window' })
  await phone.call('identity.sendPinCode', {})
  const [, code = ''] = /验证码(\d{6})/.exec(world.textsTo(rang).at(-1) ?? '') ?? []
  const pinned = await phone.codeOf('identity.finishPin', { code, pin: '730915' })
  world.needs.guardians.of = of
  expect([pinned, await told()]).toEqual(['ok', [[guardian, null, residentId]]])
})

test('an account that owes proof takes back what it gave: the face agreement, and messages', async () => {
  const person = world.newPerson()
  await world.newPhone().arriveAtLevel2(person)
  const second = world.newPhone()
  await second.arrive(person, world.newNumber())
  expect(await second.call('identity.me', {})).toMatchObject({ proofDue: true })
  const { agreement } = await second.call('consent.current', { document: 'face' })
  await second.call('consent.sign', { document: 'face', ...shown(agreement) })
  expect(await second.call('consent.withdraw', { document: 'face' })).toMatchObject({ act: 'withdrawn', document: 'face' })
  // What hangs on no agreement of its own stays shut.
  expect(await second.codeOf('consent.receipts')).toBe('identity.proofDue')
})
