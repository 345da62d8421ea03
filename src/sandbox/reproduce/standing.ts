import { createHash } from 'node:crypto'
import { type Agreement, agreementText } from '../../contract/consent/agreement'
import type { Doors, Resident } from './doors'
import type { Phone } from './phone'

/** Any six digits that are neither a run nor a birthday. */
export const pin = '730915'

export interface Agreed {
  readonly version: string
  readonly textSm3: string
}

export function agreed(agreement: Agreement): Agreed {
  return { version: agreement.version, textSm3: createHash('sm3').update(agreementText(agreement)).digest('hex') }
}

export async function bindPhone(phone: Phone, doors: Doors): Promise<void> {
  await phone.must('identity.bindPhone', { code: await wechatCode(doors, 'phone', phone.openid) })
}

export async function wechatCode(doors: Doors, door: 'login' | 'phone', openid: string): Promise<string> {
  const answer = await doors.wechat(door, { openid })
  return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : ''
}

export async function realName(phone: Phone, { documentType, documentNumber, name }: Resident): Promise<void> {
  const notice = agreed(await phone.must('consent.notice', {}))
  await phone.must('identity.verifyRealName', { documentType, documentNumber, name, notice })
}

export async function sign(phone: Phone, wanted: object, subject?: string): Promise<string> {
  const { agreement } = await phone.must('consent.current', wanted, { subject })
  return (await phone.must('consent.sign', { ...wanted, ...agreed(agreement) }, { subject })).receiptId
}

/** To level 2, or once more who holds the phone: by face where this person can, else by the window's PIN. */
export async function prove(phone: Phone, doors: Doors, person: Resident, purpose: 'raise' | 'stepUp'): Promise<void> {
  const { face } = await phone.must('identity.roads', {})
  if (face !== 'open') return provePin(phone, doors, person)
  if (purpose === 'raise') await sign(phone, { document: 'face' })
  const { attemptId, verifyId } = await phone.must('identity.startFace', { purpose })
  await doors.wechat('face', { verifyId, outcome: 'pass' })
  await phone.must('identity.finishFace', { attemptId, purpose })
}

async function provePin(phone: Phone, doors: Doors, person: Resident): Promise<void> {
  const { pinPhoneMasked } = await phone.must('identity.roads', {})
  if (pinPhoneMasked === null) await doors.windowProof({ kind: 'identity', patient: person.residentId, pin, phone: windowPhone(person) })
  await phone.must('identity.sendPinCode', { purpose: 'finishPin' })
  await phone.must('identity.finishPin', { code: await smsCode(doors, person), pin })
}

/** The number that staff at the window rang. */
export function windowPhone({ phone, openid }: Resident): string {
  return phone ?? `137${openid.slice(-8)}`
}

export async function smsCode(doors: Doors, person: Resident): Promise<string> {
  return /\d{6}/.exec(await doors.sms(windowPhone(person)))?.[0] ?? ''
}

/** From nothing to this level, on this phone. */
export async function riseTo(level: 0 | 1 | 2, phone: Phone, doors: Doors, person: Resident): Promise<void> {
  await phone.must('identity.me', {})
  if (level === 0) return
  await bindPhone(phone, doors)
  await realName(phone, person)
  if (level === 2) await prove(phone, doors, person, 'raise')
}

export async function addWard(phone: Phone, doors: Doors, guardian: Resident, ward: Resident): Promise<string> {
  const isOwn = ward.motherId === guardian.residentId || ward.fatherId === guardian.residentId
  if (!isOwn) {
    await doors.windowProof({ kind: 'guardianship', guardian: guardian.residentId, ward: ward.residentId, evidence: 'appointment' })
  }
  const { agreement } = await phone.must('consent.current', { document: 'guardian' })
  const { documentType, documentNumber, name } = ward
  return (await phone.must('family.addWard', { documentType, documentNumber, name, agreed: agreed(agreement) })).residentId
}
