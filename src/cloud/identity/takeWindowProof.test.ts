import { randomUUID } from 'node:crypto'
import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, type Person, startIdentityWorld } from '../../../test/cloud/identityWorld'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const minute = 60_000
const day = 24 * 60 * minute
const pin = '258036'
const success = { returnCode: '1' }
let numbers = 0

/** An elder at level 1 with a Hong Kong permit: no camera for them. `rang`: the number that rang at the window. */
async function arrived() {
  numbers += 1
  const documentNumber = `H${String(10_000_000 + numbers)}`
  const person = world.newPerson({ documentType: '06', documentNumber })
  world.register.people.set(documentNumber, { name: person.name, birthDate: '1956-03-12', phone: person.phone })
  const phone = world.newPhone(`window-${numbers}`)
  const residentId = await phone.arrive(person)
  return { person, phone, residentId, rang: `137${10_000_000 + numbers}` }
}

const prove = (person: Person, phone: string, more: { pin?: string; proofId?: string } = {}) =>
  world.proveAtWindow(person, { phone, pin, proofId: randomUUID(), ...more })

async function proven() {
  const here = await arrived()
  expect(await prove(here.person, here.rang)).toMatchObject(success)
  return here
}

function codeIn(number: string): string {
  const [, code = ''] = /验证码(\d{6})/.exec(world.textsTo(number).at(-1) ?? '') ?? []
  return code
}

async function sendCode(phone: IdentityPhone, rang: string): Promise<string> {
  await phone.call('identity.sendPinCode', {})
  return codeIn(rang)
}
/** Another code than this one. */
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const look = (phone: IdentityPhone) => phone.codeOf('record.overview', { module: 'vaccination' })

test('number and PIN of the window raise to level 2, and open what asks for a fresh proof for five minutes', async () => {
  const { phone, rang } = await proven()
  expect(await phone.call('identity.roads', {})).toMatchObject({
    face: 'documentUnsupported',
    other: 'only',
    stepUpBy: ['pin'],
    // Nobody has proven to be the person here yet: no more than the number's end.
    pinPhoneMasked: `*********${rang.slice(-2)}`,
  })
  const sent = await phone.call('identity.sendPinCode', {})
  expect(sent.phoneMasked).toBe(`*********${rang.slice(-2)}`)
  expect(await phone.call('identity.finishPin', { code: codeIn(rang), pin })).toMatchObject({ level: 2, proofDue: false })
  expect(await look(phone)).toBe('ok')
  world.clock.advance(5 * minute + 1)
  expect(await look(phone)).toBe('identity.stepUpRequired')
  expect(await phone.call('identity.finishPin', { code: await sendCode(phone, rang), pin })).toMatchObject({ level: 2 })
  expect(await look(phone)).toBe('ok')
})

test('the person is told in the inbox, and by SMS at every number that was theirs: the one that rang, the registered, the bound one', async () => {
  const { person, phone, residentId, rang } = await arrived()
  const bound = '13611112222'
  await phone.bind(bound)
  await prove(person, rang)
  await world.sendTexts()
  expect(await world.inbox(residentId)).toContain('windowProof')
  for (const number of [rang, person.phone, bound]) expect(world.textsTo(number).join()).toMatch(/窗口/)
  // A second proof, with a new number: the number of before hears of it, too.
  const before = world.textsTo(rang).length
  await prove(person, '13711113333')
  await world.sendTexts()
  expect(world.textsTo(rang).length).toBe(before + 1)
})

test('a number of theirs that is bound by somebody else now hears nothing', async () => {
  const { person, rang } = await arrived()
  const stranger = await arrived()
  await stranger.phone.bind(person.phone)
  const before = world.textsTo(person.phone).length
  await prove(person, rang)
  await world.sendTexts()
  expect(world.textsTo(person.phone).length).toBe(before)
})

test('the same proof twice is one: a PIN of later is not undone by an old message', async () => {
  const { person, phone, rang, residentId } = await arrived()
  const proofId = randomUUID()
  expect(await Promise.all([1, 2, 3].map(() => prove(person, rang, { proofId, pin: '112233' })))).toMatchObject([success, success, success])
  await prove(person, rang)
  // A message that was lost on its way back is answered again, whether the register can be asked or not.
  world.register.down = true
  expect(await prove(person, rang, { proofId, pin: '112233' })).toMatchObject(success)
  world.register.down = false
  expect(await prove(person, rang, { proofId, pin: '112233' })).toMatchObject(success)
  expect(await phone.codeOf('identity.finishPin', { code: await sendCode(phone, rang), pin: '112233' })).toBe('identity.pinWrong')
  expect(await phone.codeOf('identity.finishPin', { code: codeIn(rang), pin })).toBe('ok')
  expect((await world.inbox(residentId)).filter((kind) => kind === 'windowProof')).toHaveLength(2)
})

test.each([
  ['another name', { name: '别人' }, {}, '姓名与证件不一致'],
  ['nobody', { documentNumber: 'H99999999' }, {}, '姓名与证件不一致'],
  ['no number at all', { documentNumber: 'H1' }, {}, '应为9位或11位'],
  ['a PIN that is guessed', {}, { pin: '111111' }, '太容易'],
  ['the birthday as a PIN', {}, { pin: '560312' }, '太容易'],
])('%s is refused at the window, and leaves nothing', async (_, wrongPerson, more, words) => {
  const { person, phone, rang } = await arrived()
  const answer = await prove({ ...person, ...wrongPerson }, rang, more)
  expect(answer).toMatchObject({ returnCode: '0', returnDesc: expect.stringContaining(words) })
  expect(await phone.codeOf('identity.sendPinCode')).toBe('identity.noWindowProof')
})

test('a child under 14 has no road of its own; while the register is silent nobody is proven, and the same proof works later', async () => {
  const { person, rang, phone } = await arrived()
  const known = world.register.people.get(person.documentNumber)
  if (!known) throw new Error('nobody')
  world.register.people.set(person.documentNumber, { ...known, birthDate: '2012-11-22' })
  expect(await prove(person, rang)).toMatchObject({ returnCode: '0', returnDesc: expect.stringContaining('14周岁') })
  world.register.people.set(person.documentNumber, known)
  const proofId = randomUUID()
  world.register.down = true
  expect(await prove(person, rang, { proofId })).toMatchObject({ returnCode: '0' })
  world.register.down = false
  expect(await prove(person, rang, { proofId })).toMatchObject(success)
  expect(await phone.codeOf('identity.sendPinCode')).toBe('ok')
})

test('staff are answered the same about somebody who never used the app', async () => {
  const { person, rang } = await arrived()
  const unknown = world.newPerson({ documentType: '06', documentNumber: 'M20000001' })
  expect(await prove(unknown, '13711114444')).toEqual(await prove(person, rang))
})

test('a wrong code and a wrong PIN answer alike; without a live code nothing is compared or counted', async () => {
  const { phone, rang, residentId } = await proven()
  const tries = async () =>
    (await world.db.selectFrom('offline_proof').select('tries').where('resident_id', '=', residentId).executeTakeFirstOrThrow()).tries
  expect(await phone.raw('identity.finishPin', { code: '000000', pin })).toMatchObject({ body: { error: { code: 'identity.pinWrong' } } })
  expect(await tries()).toBe(0)
  const code = await sendCode(phone, rang)
  const both = [
    { code: other(code), pin },
    { code, pin: other(pin) },
  ]
  const answers = await Promise.all(both.map((input) => phone.raw('identity.finishPin', input)))
  expect(answers[0]?.body).toEqual(answers[1]?.body)
  // The PIN is compared, and counted, only where the number answered.
  expect(await tries()).toBe(1)
  expect(await phone.codeOf('identity.finishPin', { code, pin })).toBe('ok')
  expect(await tries()).toBe(0)
  // Used: not compared again.
  expect(await phone.codeOf('identity.finishPin', { code, pin })).toBe('identity.pinWrong')
  expect(await tries()).toBe(0)
})

test('a code is good for five minutes, and only for the number it went to', async () => {
  const { person, phone, rang } = await proven()
  const late = await sendCode(phone, rang)
  world.clock.advance(5 * minute)
  expect(await phone.codeOf('identity.finishPin', { code: late, pin })).toBe('identity.pinWrong')
  const toTheOldNumber = await sendCode(phone, rang)
  await prove(person, '13711115555')
  expect(await phone.codeOf('identity.finishPin', { code: toTheOldNumber, pin })).toBe('identity.pinWrong')
})

test('five wrong pairs lock the road for a day, whichever of one’s phones tries; a new proof at a window opens it', async () => {
  const { person, phone, rang } = await proven()
  const second = world.newPhone(`window-second-${rang}`)
  await second.arrive(person, '13500000001')
  const codes = [await sendCode(phone, rang), await sendCode(second, rang)] as const
  const wrongPin = other(pin)
  const tried: string[] = []
  for (let turn = 0; turn < 3; turn += 1) tried.push(await phone.codeOf('identity.finishPin', { code: codes[0], pin: wrongPin }))
  tried.push(await second.codeOf('identity.finishPin', { code: codes[1], pin: wrongPin }))
  tried.push(await second.codeOf('identity.finishPin', { code: codes[1], pin: wrongPin }))
  expect(tried).toEqual([...Array(4).fill('identity.pinWrong'), 'identity.pinLocked'])
  for (const each of [phone, second]) {
    expect(await each.codeOf('identity.sendPinCode')).toBe('identity.pinLocked')
    expect(await each.codeOf('identity.finishPin', { code: codes[0], pin })).toBe('identity.pinLocked')
  }
  expect((await phone.call('identity.roads', {})).stepUpBy).toEqual([])
  await prove(person, rang)
  expect(await phone.codeOf('identity.finishPin', { code: await sendCode(phone, rang), pin })).toBe('ok')
})

test('the lock ends after a day, and five more wrong pairs lock again', async () => {
  const { phone, rang } = await proven()
  const lock = async () => {
    const code = await sendCode(phone, rang)
    const tried: string[] = []
    for (let turn = 0; turn < 5; turn += 1) tried.push(await phone.codeOf('identity.finishPin', { code, pin: other(pin) }))
    return tried.at(-1)
  }
  expect(await lock()).toBe('identity.pinLocked')
  world.clock.advance(day - 1)
  await phone.signIn()
  expect(await phone.codeOf('identity.sendPinCode')).toBe('identity.pinLocked')
  world.clock.advance(1)
  expect(await lock()).toBe('identity.pinLocked')
})

test('twenty wrong pairs at once: five are compared', async () => {
  const { phone, rang, residentId } = await proven()
  const code = await sendCode(phone, rang)
  const tried = await Promise.all(Array.from({ length: 20 }, () => phone.codeOf('identity.finishPin', { code, pin: other(pin) })))
  const wrong = tried.filter((each) => each === 'identity.pinWrong')
  expect(wrong).toHaveLength(4)
  const row = await world.db.selectFrom('offline_proof').selectAll().where('resident_id', '=', residentId).executeTakeFirstOrThrow()
  expect(row.locked_until).toEqual(new Date(world.clock.now().getTime() + day))
  expect(await phone.codeOf('identity.finishPin', { code, pin })).not.toBe('ok')
})

test('somebody proven at a window whom nobody has seen here owes the proof at their first account, and nobody else takes it from them', async () => {
  numbers += 1
  const documentNumber = `H${String(10_000_000 + numbers)}`
  const person = world.newPerson({ documentType: '06', documentNumber })
  const rang = `137${10_000_000 + numbers}`
  await prove(person, rang)
  const stranger = world.newPhone(`window-first-${numbers}`)
  await stranger.arrive(person, '13500000005')
  expect(await stranger.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  await stranger.call('identity.closeAccount', {})
  const phone = world.newPhone(`window-own-${numbers}`)
  await phone.arrive(person)
  expect(await phone.codeOf('identity.finishPin', { code: await sendCode(phone, rang), pin })).toBe('ok')
})

test('five codes an hour; one that could not be sent is no code', async () => {
  const { phone, rang } = await proven()
  world.sms.outcome = 'notSent'
  expect(await phone.codeOf('identity.sendPinCode')).toBe('upstream.sms')
  world.sms.outcome = 'unanswered'
  expect(await phone.codeOf('identity.sendPinCode')).toBe('upstream.sms')
  expect(await phone.codeOf('identity.finishPin', { code: codeIn(rang), pin })).toBe('identity.pinWrong')
  world.sms.outcome = 'sent'
  for (let turn = 0; turn < 3; turn += 1) expect(await phone.codeOf('identity.sendPinCode')).toBe('ok')
  expect(await phone.codeOf('identity.sendPinCode')).toBe('rate.tooMany')
})

test('the PIN and the codes are in the database as keyed hashes only', async () => {
  const { phone, rang } = await proven()
  const code = await sendCode(phone, rang)
  const rows = JSON.stringify([
    await world.db.selectFrom('offline_proof').selectAll().execute(),
    await world.db.selectFrom('pin_code').selectAll().execute(),
  ])
  const hashes = rows.match(/"(pin|code)_hash":"[0-9a-f]{64}"/g) ?? []
  expect(hashes.length).toBeGreaterThan(2)
  const rest = rows.replace(/[0-9a-f]{64}/g, '').replace(/k1\.[\w.-]+/g, '')
  for (const secret of [pin, code, rang]) expect(rest).not.toContain(secret)
})

test('the road of a person at a new WeChat that only has their name: with number and PIN it owes no proof any more', async () => {
  const { person, phone, rang } = await proven()
  await phone.call('identity.finishPin', { code: await sendCode(phone, rang), pin })
  const second = world.newPhone(`window-new-${rang}`)
  await second.arrive(person, '13500000002')
  expect(await second.call('identity.me', {})).toMatchObject({ level: 1, proofDue: true })
  expect(await second.codeOf('authorization.listGrants')).toBe('identity.proofDue')
  expect(await second.call('identity.finishPin', { code: await sendCode(second, rang), pin })).toMatchObject({ level: 2, proofDue: false })
  expect(await second.codeOf('authorization.listGrants')).toBe('ok')
})
