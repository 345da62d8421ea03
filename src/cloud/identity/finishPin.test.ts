import { randomUUID } from 'node:crypto'
import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, type Person, startIdentityWorld } from '../../../test/cloud/identityWorld'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const pin = '258036'
const success = { returnCode: '1' }
let numbers = 0

/** An elder at level 1 with a Hong Kong permit: no camera for them. `rang`: the number that rang at the window. */
async function arrived() {
  numbers += 1
  const documentNumber = `H${String(10_000_000 + numbers)}`
  const person = world.newPerson({ documentType: '06', documentNumber })
  world.register.people.set(documentNumber, { name: person.name, birthDate: '1956-03-12', phone: person.phone })
  const phone = world.newPhone(`pin-${numbers}`)
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

test('a stranger who has the name and types anything locks nobody out: wrong codes wear out that code alone, after five tries', async () => {
  const { person, phone, rang, residentId } = await proven()
  const stranger = world.newPhone(`window-stranger-${rang}`)
  await stranger.arrive(person, '13500000003')
  for (let code = 0; code < 3; code += 1) {
    const theirs = await sendCode(stranger, rang)
    const tried: string[] = []
    for (let turn = 0; turn < 6; turn += 1) tried.push(await stranger.codeOf('identity.finishPin', { code: other(theirs), pin }))
    expect(tried).toEqual(Array(6).fill('identity.pinWrong'))
    // Dead: not even the right one is taken now.
    expect(await stranger.codeOf('identity.finishPin', { code: theirs, pin })).toBe(code < 2 ? 'identity.pinWrong' : 'rate.tooMany')
  }
  expect(await phone.codeOf('identity.finishPin', { code: await sendCode(phone, rang), pin })).toBe('ok')
  expect(await world.inbox(residentId)).not.toContain('pinLocked')
})

test('who has the number and types five wrong PINs locks the road; the person reads of it', async () => {
  const { phone, rang, residentId } = await proven()
  const code = await sendCode(phone, rang)
  for (let turn = 0; turn < 4; turn += 1) await phone.codeOf('identity.finishPin', { code, pin: other(pin) })
  expect(await world.inbox(residentId)).not.toContain('pinLocked')
  await phone.codeOf('identity.finishPin', { code, pin: other(pin) })
  expect((await world.inbox(residentId)).filter((kind) => kind === 'pinLocked')).toHaveLength(1)
})

test('closing the account and signing in anew begins no new count: five codes an hour, ten a day to a person and to a number', async () => {
  const { person, rang } = await proven()
  const stranger = world.newPhone(`window-loop-${rang}`)
  const loop = async (phone: IdentityPhone, times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      await phone.arrive(person, `134${rang.slice(3)}`)
      await phone.codeOf('identity.sendPinCode')
      await phone.call('identity.closeAccount', {})
    }
  }
  await loop(stranger, 8)
  expect(world.textsTo(rang).filter((text) => text.includes('验证码'))).toHaveLength(5)
  await loop(world.newPhone(`window-loop-2-${rang}`), 4)
  await loop(world.newPhone(`window-loop-3-${rang}`), 4)
  expect(world.textsTo(rang).filter((text) => text.includes('验证码'))).toHaveLength(10)
})

test('strangers use up nobody’s codes: who is at level 2 goes on getting theirs', async () => {
  const { person, phone, rang } = await proven()
  await phone.call('identity.finishPin', { code: await sendCode(phone, rang), pin })
  for (let index = 0; index < 3; index += 1) {
    const stranger = world.newPhone(`window-many-${index}-${rang}`)
    await stranger.arrive(person, '13500000004')
    for (let turn = 0; turn < 4; turn += 1) await stranger.codeOf('identity.sendPinCode')
  }
  const late = world.newPhone(`window-late-${rang}`)
  await late.arrive(person, '13500000004')
  expect(await late.codeOf('identity.sendPinCode')).toBe('rate.tooMany')
  expect(await phone.codeOf('identity.sendPinCode')).toBe('ok')
})

test('two codes asked for at once: the one that could not be sent does not take the other along', async () => {
  const { phone, rang } = await proven()
  const { send } = world.needs.sms
  // The second is asked for, and sent, while the first is still on its way to the gateway.
  let code = ''
  world.needs.sms.send = async () => {
    world.needs.sms.send = send
    code = await sendCode(phone, rang)
    return 'notSent'
  }
  expect(await phone.codeOf('identity.sendPinCode')).toBe('upstream.sms')
  expect(await phone.codeOf('identity.finishPin', { code, pin })).toBe('ok')
})
