import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { Patient, rawCall, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'

let stack: Stack
let people: SyntheticResident[]
beforeAll(async () => {
  stack = await startStack()
  people = await syntheticResidents(stack)
}, 120_000)
afterAll(() => stack?.close())

const minute = 60
const pin = '730915'
const staff = { org: '455404501', staff: 'zs1001' }

function named(name: string): SyntheticResident {
  const found = people.find((person) => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

async function arrived(name: string): Promise<Patient> {
  return (await (await new Patient(stack, named(name)).signIn()).bindPhone()).verifyRealName()
}

/** What staff at the window press. */
async function prove(person: SyntheticResident, more: object = {}) {
  const body = JSON.stringify({ kind: 'identity', ...staff, patient: person.residentId, pin, ...more })
  return (await fetch(`${stack.sandboxUrl}/window/proofs`, { method: 'POST', body })).json()
}

const messages = z.object({ messages: z.array(z.object({ to: z.string(), text: z.string() })) })
async function texts(): Promise<{ to: string; text: string }[]> {
  return messages.parse(await (await fetch(`${stack.sandboxUrl}/phone/messages`)).json()).messages
}

/** Asks for a code, and reads it where it arrived. */
async function pinCode(patient: Patient): Promise<string> {
  const { phoneMasked } = await patient.call('identity.sendPinCode', {})
  const [newest] = (await texts()).filter(({ text }) => /验证码\d{6}/.test(text))
  if (newest?.to.slice(-2) !== phoneMasked.slice(-2)) throw new Error('the newest code went to another number')
  return /验证码(\d{6})/.exec(newest.text)?.[1] ?? ''
}

async function codeOf(patient: Patient, operation: string, input: object = {}): Promise<string> {
  const { body } = await rawCall(stack, operation, { input }, patient.session)
  const read = z.object({ error: z.optional(z.object({ code: z.string() })) }).parse(body)
  return read.error?.code ?? 'ok'
}
const look = (patient: Patient) => codeOf(patient, 'record.overview', { module: 'report' })

test.each(['麦家俊', '陆咏琳'])('%s has a document that no camera takes: window, SMS and PIN open the record', async (name) => {
  const patient = await arrived(name)
  expect(await patient.call('identity.roads', {})).toMatchObject({ face: 'documentUnsupported', other: 'only', pinPhoneMasked: null })
  expect(await codeOf(patient, 'identity.startFace', { purpose: 'raise' })).toBe('identity.faceUnsupported')
  expect(await codeOf(patient, 'identity.sendPinCode')).toBe('identity.noWindowProof')
  const proofId = randomUUID()
  expect(await prove(patient.person, { proofId })).toMatchObject({ sent: true })
  expect(await prove(patient.person, { proofId })).toMatchObject({ sent: true })
  const code = await pinCode(patient)
  expect(await codeOf(patient, 'identity.finishPin', { code, pin: '222333' })).toBe('identity.pinWrong')
  expect(await look(patient)).toBe('level.tooLow')
  expect(await patient.call('identity.finishPin', { code, pin })).toMatchObject({ level: 2 })
  expect(await look(patient)).toBe('ok')
  await stack.control.advance(5 * minute + 1)
  expect(await look(patient)).toBe('identity.stepUpRequired')
  await patient.call('identity.finishPin', { code: await pinCode(patient), pin })
  expect(await look(patient)).toBe('ok')
})

test('a PIN that is guessed at once is refused at the window, in words for the staff', async () => {
  const person = named('麦家俊')
  expect(await prove(person, { pin: '123456' })).toMatchObject({ sent: false, message: expect.stringContaining('太容易') })
})

test('a permit that was renewed is the same person, by its first nine characters', async () => {
  const person = named('陆咏琳')
  const before = await new Patient(stack, person).signIn()
  const residentId = (await before.call('identity.me', {})).resident?.residentId
  const old = await new Patient(stack, { ...person, documentNumber: 'H0736451801', openid: 'old-permit-wechat' }).signIn()
  await (await old.bindPhone()).verifyRealName()
  expect(await old.call('identity.me', {})).toMatchObject({ resident: { residentId }, proofDue: true, level: 1 })
})

test('a face that is not matched three times: the son beside his father confirms him, SMS and PIN do the rest', async () => {
  const [father, son] = [await arrived('简兆基'), await new Patient(stack, named('简国栋')).becomeLevel2()]
  expect(await father.call('identity.roads', {})).toMatchObject({ face: 'open', other: 'beside' })
  const outcomes: string[] = []
  for (let turn = 0; turn < 3; turn += 1) outcomes.push((await father.verifyFace('mismatch')).outcome)
  expect(outcomes).toEqual(['retryNow', 'retryNow', 'otherRoad'])
  expect(await father.call('identity.roads', {})).toMatchObject({ face: 'tooManyTries', other: 'only' })

  const { code } = await father.call('identity.askVouch', {})
  const { documentNumber, name } = father.person
  const word = { documentType: '01' as const, documentNumber, name, code }
  expect(await codeOf(await new Patient(stack, named('蒋丽仪')).becomeLevel2(), 'identity.vouch', word)).toBe('identity.vouchRefused')
  expect(await son.call('identity.vouch', word)).toMatchObject({ relation: 'child' })
  expect(await father.call('identity.vouchStatus', {})).toMatchObject({ state: 'vouched' })
  const sent = await pinCode(father)
  expect(await father.call('identity.acceptVouch', { code: sent, pin })).toMatchObject({ level: 2 })
  expect(await look(father)).toBe('ok')
  expect((await father.call('message.list', {})).messages.map(({ kind }) => kind)).toContain('vouched')
})

test('a finger that WeChat vouches for is a fresh proof, once; of another WeChat it is none', async () => {
  const patient = await new Patient(stack, named('蒋丽仪')).becomeLevel2()
  const signed = z.object({ resultJSON: z.string(), resultJSONSignature: z.string() })
  const finger = async (openid: string, device?: string) => {
    const { challenge } = await patient.call('identity.startSoter', {})
    const body = JSON.stringify({ openid, challenge, outcome: 'pass', device })
    const answer = await (await fetch(`${stack.sandboxUrl}/wechat-client/soter`, { method: 'POST', body })).json()
    const { resultJSON: resultJson, resultJSONSignature: signature } = signed.parse(answer)
    return { resultJson, signature }
  }
  // Enrolled right after the face; from then on this phone's finger counts, and another phone's of the same WeChat does not.
  expect(await codeOf(patient, 'identity.finishSoter', await finger(patient.person.openid))).toBe('ok')
  await stack.control.advance(5 * minute + 1)
  expect(await look(patient)).toBe('identity.stepUpRequired')
  expect(await codeOf(patient, 'identity.finishSoter', await finger(patient.person.openid, 'thiefs-phone'))).toBe('identity.soterRejected')
  expect(await codeOf(patient, 'identity.finishSoter', await finger(named('简国栋').openid))).toBe('identity.soterRejected')
  expect(await look(patient)).toBe('identity.stepUpRequired')
  const mine = await finger(patient.person.openid)
  expect(await codeOf(patient, 'identity.finishSoter', mine)).toBe('ok')
  expect(await look(patient)).toBe('ok')
  expect(await codeOf(patient, 'identity.finishSoter', mine)).toBe('identity.soterRejected')
})
