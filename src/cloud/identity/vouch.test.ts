import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { ask, smsCode as codeTo, vouchFamily, vouchFor, word } from '../../../test/cloud/vouchFamily'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const minute = 60_000
const pin = '258036'
let people = 0

/** A daughter at level 2 with a fresh proof, and her mother, who has a permit and is at level 1. */
async function family(more: { registered?: boolean } = {}) {
  const made = await vouchFamily(world, more)
  people = made.people
  return made
}
const smsCode = (phone: IdentityPhone, number: string) => codeTo(world, phone, number)
/** Another code than this one. */
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const state = async (phone: IdentityPhone) => (await phone.call('identity.vouchStatus', {})).state

test('a daughter’s word, then the mother’s own number and PIN: level 2, and the road she steps up by from now on', async () => {
  const { mother, hers, mothers, residentId } = await family()
  expect(await state(mothers)).toBe('none')
  const code = await ask(mothers)
  expect(await state(mothers)).toBe('waiting')
  expect(await mothers.codeOf('identity.sendPinCode')).toBe('identity.noWindowProof')
  expect(await hers.call('identity.vouch', vouchFor(mother, code))).toEqual({ nameMasked: expect.stringContaining('*'), relation: 'child' })
  // She has not proven to be herself yet: no more than the number's end.
  const masked = `*********${mother.phone.slice(-2)}`
  expect(await mothers.call('identity.vouchStatus', {})).toEqual({ state: 'vouched', phoneMasked: masked })
  expect(await mothers.call('identity.me', {})).toMatchObject({ level: 1 })
  const sent = await smsCode(mothers, mother.phone)
  expect(await mothers.call('identity.acceptVouch', { code: sent, pin })).toMatchObject({ level: 2, proofDue: false })
  expect(await mothers.codeOf('record.overview', { module: 'vaccination' })).toBe('ok')
  expect(await state(mothers)).toBe('none')
  world.clock.advance(6 * minute)
  expect(await mothers.codeOf('record.overview', { module: 'vaccination' })).toBe('identity.stepUpRequired')
  expect(await mothers.codeOf('identity.finishPin', { code: await smsCode(mothers, mother.phone), pin })).toBe('ok')
  expect(await world.inbox(residentId)).toContain('vouched')
})

test('the registered number hears of every word given', async () => {
  const { mother, hers, mothers } = await family()
  await word(hers, mother, await ask(mothers))
  await world.sendTexts()
  expect(world.textsTo(mother.phone).filter((text) => /家人/.test(text))).toHaveLength(1)
})

test('without a registered number it is the bound one', async () => {
  const { mother, hers, mothers, bound } = await family({ registered: false })
  await word(hers, mother, await ask(mothers))
  expect(await mothers.codeOf('identity.acceptVouch', { code: await smsCode(mothers, bound), pin })).toBe('ok')
})

test('a stranger, a wrong number, a wrong name and nobody are answered alike, and wear out nobody’s tries', async () => {
  const { mother, hers, mothers } = await family()
  const stranger = world.newPhone(`stranger-${people}`)
  await stranger.arriveAtLevel2(world.newPerson())
  const code = await ask(mothers)
  const wrong = [
    [stranger, mother, code],
    [stranger, { ...mother, name: '别人' }, code],
    [stranger, { ...mother, documentNumber: 'H00000000' }, code],
    [hers, { ...mother, documentNumber: 'H00000000' }, code],
    [hers, mother, other(code)],
  ] as const
  const answers = await Promise.all(wrong.map(([phone, person, typed]) => phone.raw('identity.vouch', vouchFor(person, typed))))
  for (const answer of answers) expect({ ...answer.body, subject: null }).toEqual({ ...answers[0]?.body, subject: null })
  expect(answers[0]?.body).toMatchObject({ error: { code: 'identity.vouchRefused' } })
  expect(await world.db.selectFrom('vouch').select('tries').where('tries', '>', 0).execute()).toEqual([{ tries: 1 }])
  expect(await word(hers, mother, code)).toBe('ok')
})

test('nobody vouches for themselves, for a child under 14, at level 1, or without a fresh proof', async () => {
  const { daughter, mother, hers, mothers } = await family()
  world.kin.relate(daughter, daughter, 'spouse')
  world.kin.relate(mother, mother, 'spouse')
  const code = await ask(mothers)
  expect(await hers.codeOf('identity.askVouch')).toBe('identity.vouchClosed')
  expect(await word(hers, daughter, code)).toBe('identity.vouchRefused')
  expect(await word(mothers, mother, code)).toBe('level.tooLow')
  const known = world.register.people.get(mother.documentNumber)
  if (!known) throw new Error('nobody')
  world.register.people.set(mother.documentNumber, { ...known, birthDate: '2013-01-01' })
  expect(await word(hers, mother, code)).toBe('identity.vouchRefused')
  world.register.people.set(mother.documentNumber, known)
  world.clock.advance(5 * minute + 1)
  expect(await word(hers, mother, code)).toBe('identity.stepUpRequired')
})

test('the number lives ten minutes, ends with the next one, works once, and after five wrong ones not at all', async () => {
  const { daughter, mother, hers, mothers } = await family()
  const first = await ask(mothers)
  const second = await ask(mothers)
  if (first !== second) expect(await word(hers, mother, first)).toBe('identity.vouchRefused')
  for (let turn = 0; turn < 4; turn += 1) await word(hers, mother, other(second))
  expect(await state(mothers)).toBe(first === second ? 'waiting' : 'none')
  expect(await word(hers, mother, second)).toBe(first === second ? 'ok' : 'identity.vouchRefused')
  const third = await ask(mothers)
  world.clock.advance(10 * minute)
  await hers.face(daughter, 'stepUp')
  expect(await word(hers, mother, third)).toBe('identity.vouchRefused')
  const fourth = await ask(mothers)
  expect(await word(hers, mother, fourth)).toBe('ok')
  expect(await word(hers, mother, fourth)).toBe('identity.vouchRefused')
})

test('the word stands ten minutes, for the WeChat that asked and no other', async () => {
  const { mother, hers, mothers } = await family()
  const elsewhere = world.newPhone(`elsewhere-${people}`)
  await elsewhere.arrive(mother, '13500000009')
  await word(hers, mother, await ask(mothers))
  expect(await state(elsewhere)).toBe('none')
  expect(await elsewhere.codeOf('identity.sendPinCode')).toBe('identity.noWindowProof')
  const code = await smsCode(mothers, mother.phone)
  expect(await elsewhere.codeOf('identity.acceptVouch', { code, pin })).toBe('identity.notVouched')
  world.clock.advance(10 * minute)
  expect(await mothers.codeOf('identity.acceptVouch', { code, pin })).toBe('identity.notVouched')
})

test('a weak PIN is refused before the code is looked at; five wrong codes lock this road for a day', async () => {
  const { daughter, mother, hers, mothers } = await family()
  await word(hers, mother, await ask(mothers))
  const code = await smsCode(mothers, mother.phone)
  for (const weak of ['111111', '123456', '560312']) {
    expect(await mothers.codeOf('identity.acceptVouch', { code, pin: weak })).toBe('identity.pinWeak')
  }
  const tried: string[] = []
  for (let turn = 0; turn < 5; turn += 1) tried.push(await mothers.codeOf('identity.acceptVouch', { code: other(code), pin }))
  expect(tried).toEqual([...Array(4).fill('identity.pinWrong'), 'identity.pinLocked'])
  expect(await mothers.codeOf('identity.acceptVouch', { code, pin })).toBe('identity.notVouched')
  expect(await mothers.codeOf('identity.askVouch')).toBe('identity.pinLocked')
  world.clock.advance(24 * 60 * minute)
  await Promise.all([mothers.signIn(), hers.signIn()])
  await hers.face(daughter, 'stepUp')
  expect(await word(hers, mother, await ask(mothers))).toBe('ok')
})

test('no word opens a road that wrong PINs have locked: only the window does', async () => {
  const { mother, hers, mothers } = await family()
  await world.proveAtWindow(mother, { phone: mother.phone, pin, proofId: `proof-${people}` })
  const code = await smsCode(mothers, mother.phone)
  for (let turn = 0; turn < 5; turn += 1) await mothers.codeOf('identity.finishPin', { code, pin: '112233' })
  await word(hers, mother, await ask(mothers))
  expect(await mothers.codeOf('identity.sendPinCode')).toBe('identity.pinLocked')
  expect(await mothers.codeOf('identity.acceptVouch', { code, pin })).toBe('identity.pinLocked')
})

test('a code to one number proves no other: not the window’s for the word, not the word’s for the window', async () => {
  const { mother, hers, mothers } = await family()
  const rang = `137${20_000_000 + people}`
  await word(hers, mother, await ask(mothers))
  await world.proveAtWindow(mother, { phone: rang, pin, proofId: `two-numbers-${people}` })
  await mothers.call('identity.sendPinCode', { purpose: 'finishPin' })
  const [, atTheWindow = ''] = /验证码(\d{6})/.exec(world.textsTo(rang).at(-1) ?? '') ?? []
  expect(await mothers.codeOf('identity.acceptVouch', { code: atTheWindow, pin: '112233' })).toBe('identity.pinWrong')
  const registered = await smsCode(mothers, mother.phone)
  expect(await mothers.codeOf('identity.finishPin', { code: registered, pin })).toBe('identity.pinWrong')
  expect(await mothers.call('identity.me', {})).toMatchObject({ level: 1 })
  expect(await mothers.codeOf('identity.acceptVouch', { code: registered, pin: '112233' })).toBe('ok')
})

test('while a word stands, the code for the PIN of before goes to the number that goes with it', async () => {
  const { mother, hers, mothers } = await family()
  const rang = `137${30_000_000 + people}`
  await word(hers, mother, await ask(mothers))
  await world.proveAtWindow(mother, { phone: rang, pin, proofId: `both-${people}` })
  const codeFor = async (purpose: 'finishPin' | 'acceptVouch', number: string) => {
    await mothers.call('identity.sendPinCode', { purpose })
    return /验证码(\d{6})/.exec(world.textsTo(number).at(-1) ?? '')?.[1] ?? ''
  }
  expect(await mothers.codeOf('identity.acceptVouch', { code: await codeFor('acceptVouch', mother.phone), pin: '112233' })).toBe('ok')
  expect(await mothers.codeOf('identity.sendPinCode', { purpose: 'acceptVouch' })).toBe('identity.notVouched')
  await world.proveAtWindow(mother, { phone: rang, pin, proofId: `both-again-${people}` })
  await word(hers, mother, await ask(mothers))
  expect(await mothers.codeOf('identity.finishPin', { code: await codeFor('finishPin', rang), pin })).toBe('ok')
})

test('手机丢失 ends a proof that is under way at any other account', async () => {
  const { mother, hers, mothers, residentId } = await family()
  await word(hers, mother, await ask(mothers))
  expect(await mothers.codeOf('identity.acceptVouch', { code: await smsCode(mothers, mother.phone), pin })).toBe('ok')
  const stranger = world.newPhone(`thief-${people}`)
  await stranger.arrive(mother, '13500000008')
  const shown = await ask(stranger)
  await stranger.codeOf('identity.sendPinCode')
  const underWay = async () => {
    const of = (table: 'vouch' | 'pin_code') =>
      world.db.selectFrom(table).select('account_id').where('resident_id', '=', residentId).execute()
    return [(await of('vouch')).length, (await of('pin_code')).length]
  }
  expect(await underWay()).toEqual([2, 2])
  await mothers.call('identity.reportLost', {})
  expect(await underWay()).toEqual([1, 1])
  expect(await word(hers, mother, shown)).toBe('identity.vouchRefused')
})

test('while the registers are silent nobody is told yes or no', async () => {
  const { mother, hers, mothers } = await family()
  const code = await ask(mothers)
  world.register.down = true
  expect(await word(hers, mother, code)).toBe('upstream.province')
  world.register.down = false
  const { check } = world.kin
  world.kin.check = async () => ({ kind: 'unavailable' })
  expect(await word(hers, mother, code)).toBe('upstream.province')
  world.kin.check = check
  expect(await word(hers, mother, code)).toBe('ok')
})

test('ten words tried an hour, ten numbers asked for an hour', async () => {
  const { mother, hers, mothers } = await family()
  const tried: string[] = []
  for (let turn = 0; turn < 11; turn += 1) tried.push(await word(hers, { ...mother, name: '别人' }, '000000'))
  expect(tried.filter((each) => each === 'rate.tooMany')).toHaveLength(1)
  const asked: string[] = []
  for (let turn = 0; turn < 11; turn += 1) asked.push(await mothers.codeOf('identity.askVouch'))
  expect(asked.filter((each) => each === 'rate.tooMany')).toHaveLength(1)
})
