import { documentTypeCodes } from '../../contract/identity/documentType'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'
import { findByKey, type RegisteredResident } from '../hutong/register'
import { openidOfResident } from '../population/personOf'
import type { World } from '../world'
import { asShown, type PatientPhone, phoneOf } from './asPatient'

export interface Patient extends PatientPhone {
  readonly person: RegisteredResident
}

export async function residentOf(world: World, residentId: string): Promise<RegisteredResident> {
  const resident = await findByKey(world.database, residentId)
  if (resident === null) throw new Error(`登记库里没有${residentId}`)
  return resident
}

export async function bindNumber(world: World, { call, openid }: PatientPhone): Promise<void> {
  await call('identity.bindPhone', { code: world.wechatCodes.issue('phone', openid, world.clock.now()) })
}

/** To level 1: number, 用户须知, name. What is there from an earlier start is not done again. */
export async function named(world: World, residentId: string, signal: AbortSignal): Promise<Patient> {
  const person = await residentOf(world, residentId)
  const phone = await phoneOf(world, openidOfResident(residentId), signal)
  const me = await phone.call('identity.me', {})
  if (me.phoneMasked === null) await bindNumber(world, phone)
  if (me.resident === null) {
    const documentType = documentTypeCodes.find((code) => code === person.documentType) ?? '01'
    const notice = asShown(await phone.call('consent.notice', {}))
    await phone.call('identity.verifyRealName', { documentType, name: person.name, documentNumber: person.documentNumber, notice })
  }
  return { ...phone, person }
}

/** To level 2, shown just now: with a face that passes. */
export async function proven(world: World, residentId: string, signal: AbortSignal): Promise<Patient> {
  const patient = await named(world, residentId, signal)
  await agreeToFace(patient)
  const { level, proofDue } = await patient.call('identity.me', {})
  await showFace(world, patient, level === 2 && !proofDue ? 'stepUp' : 'raise', verifyRetPassed)
  return patient
}

export async function agreeToFace({ call }: PatientPhone): Promise<void> {
  const { agreement } = await call('consent.current', { document: 'face' })
  await call('consent.sign', { document: 'face', ...asShown(agreement) })
}

export async function showFace(world: World, { call }: PatientPhone, purpose: 'raise' | 'stepUp', verifyRet: number): Promise<string> {
  const { attemptId, verifyId } = await call('identity.startFace', { purpose })
  world.faceAttempts.finish(verifyId, verifyRet)
  return (await call('identity.finishFace', { attemptId, purpose })).outcome
}

/** The child as a family member, whom the registers name; gives the id the cloud knows the child by. */
export async function addChild(world: World, { call }: PatientPhone, childId: string): Promise<string> {
  const child = await residentOf(world, childId)
  const { wards } = await call('family.list', {})
  const known = wards.find(({ name, birthDate }) => name === child.name && birthDate === child.birthDate)
  if (known !== undefined) return known.residentId
  const { agreement } = await call('consent.current', { document: 'guardian' })
  const documentType = documentTypeCodes.find((code) => code === child.documentType) ?? '01'
  const { documentNumber, name } = child
  return (await call('family.addWard', { documentType, documentNumber, name, agreed: asShown(agreement) })).residentId
}
