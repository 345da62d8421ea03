import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type Agreement, agreementText } from '../../src/contract/consent/agreement'
import type { FailureCode } from '../../src/contract/failures'
import { Doctor } from '../doctor'
import { Patient } from '../patient'
import type { Stack } from '../stack'
import { type RecordingPhone, recordingPhone } from './recordingPhone'

/** A failure that somebody really runs into: what they did before, and what they were told. */
export interface Recording {
  readonly name: string
  readonly code: FailureCode | `client.${string}`
  /** Told in the summary of every `npm test`; the others in test:deep. */
  readonly always?: true
  record(stage: RecordingStage): Promise<RecordingPhone>
}

const personSchema = z.object({
  residentId: z.string(),
  name: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  birthDate: z.string(),
  openid: z.string(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  motherId: z.string().nullable(),
  fatherId: z.string().nullable(),
})
export type Person = z.infer<typeof personSchema>

/** A stack with people of whom each is only ever one recording's. */
export interface RecordingStage {
  readonly stack: Stack
  person(fits?: (person: Person) => boolean): Person
  byId(residentId: string | null): Person
  /** At level 2 with both parents' child; the child, and the parents. */
  family(): { readonly child: Person; readonly mother: Person; readonly father: Person }
  phone(openid: string): RecordingPhone
}

const grownUp = ({ documentType, birthDate, note }: Person) =>
  documentType === '01' && note === null && birthDate < '2000' && birthDate > '1970'

export async function recordingStage(stack: Stack): Promise<RecordingStage> {
  const answer: unknown = await (await fetch(`${stack.sandboxUrl}/control/residents`)).json()
  const people = z.array(personSchema).parse(answer)
  const taken = new Set<string>()
  const take = (fits: (person: Person) => boolean) => {
    const found = people.find((person) => !taken.has(person.residentId) && fits(person))
    if (!found) throw new Error('nobody fits any more')
    taken.add(found.residentId)
    return found
  }
  const byId = (residentId: string | null) => {
    const found = people.find((person) => person.residentId === residentId)
    if (!found) throw new Error(`no resident ${residentId}`)
    return found
  }
  return {
    stack,
    byId,
    person: (fits = grownUp) => take(fits),
    family() {
      const child = take(
        ({ note, birthDate, motherId, fatherId }) => note === null && birthDate > '2015' && motherId !== null && fatherId !== null,
      )
      const [mother, father] = [byId(child.motherId), byId(child.fatherId)]
      for (const { residentId } of [mother, father]) taken.add(residentId)
      return { child, mother, father }
    },
    phone: (openid) => recordingPhone(stack, openid),
  }
}

/** Everything up to level 2, on another phone of the same WeChat; this one then opens the app as on any day. */
export async function level2(stage: RecordingStage, person = stage.person()) {
  const patient = await new Patient(stage.stack, person).becomeLevel2()
  const phone = stage.phone(person.openid)
  await phone.start()
  return { person, patient, phone }
}

export async function stepUp(stage: RecordingStage, phone: RecordingPhone): Promise<void> {
  phone.page('packages/identity/face')
  const { attemptId, verifyId } = await phone.must('identity.startFace', { purpose: 'stepUp' })
  await post(`${stage.stack.sandboxUrl}/wechat-client/face`, { verifyId, outcome: 'pass' })
  await phone.must('identity.finishFace', { attemptId, purpose: 'stepUp' })
}

export function agreed(agreement: Agreement) {
  return { version: agreement.version, textSm3: createHash('sm3').update(agreementText(agreement)).digest('hex') }
}

export async function asked(stage: RecordingStage, person: Person, kind: 'wechat' | 'sms' = 'wechat'): Promise<Doctor> {
  const doctor = await Doctor.open(stage.stack, person)
  const { sent, message } = await doctor.requestCode(kind)
  if (!sent) throw new Error(`the doctor was refused: ${message}`)
  return doctor
}

export async function post(url: string, body: object): Promise<unknown> {
  return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()
}

/** From the list of requests to the signed consent, as on the pages. */
export async function signAccess(phone: RecordingPhone): Promise<{ requestId: string; receiptId: string }> {
  phone.page('packages/authorization/index')
  const [request] = (await phone.must('authorization.listRequests', {})).requests
  const requestId = request?.requestId ?? ''
  phone.page('packages/authorization/consent')
  const { agreement } = await phone.must('consent.current', { document: 'access', requestId })
  const { receiptId } = await phone.must('consent.sign', { document: 'access', requestId, ...agreed(agreement) })
  return { requestId, receiptId }
}
