import type { Grant } from '../../contract/authorization/listGrants'
import { doctors } from '../his/doctors'
import { findVisit, type VisitKeys } from '../his/findVisit'
import type { PageSession } from '../hutong/page/pageSessions'
import { verifyCode } from '../hutong/page/verifyCode'
import { sendAccessRequest } from '../hutong/sendAccessRequest'
import type { World } from '../world'
import { asShown, type PatientPhone } from './asPatient'
import { untilAnswered, untilSeen } from './untilAnswered'

export async function visitOf(world: World, keys: VisitKeys): Promise<PageSession> {
  const visit = await findVisit(world.database, keys)
  if (visit === null) throw new Error(`名单里没有这次就诊：${Object.values(keys).join(' ')}`)
  return visit
}

/** A doctor has the province's page open and clicks one of its two buttons, again until the cloud has answered; gives the request's id. */
export async function askFromPage(world: World, keys: VisitKeys, kind: 'wechat' | 'sms', signal: AbortSignal): Promise<string> {
  const visit = await visitOf(world, keys)
  const sending = await untilAnswered(signal, async () => {
    const sent = await sendAccessRequest(world, visit, kind)
    return sent.kind === 'noAnswer' ? 'noAnswer' : sent
  })
  if (sending.kind === 'refused') throw new Error(`医生的申请没有被接受：${sending.words}`)
  world.pageSessions.rememberRequest(visit, sending.requestId)
  return sending.requestId
}

/** The consent to one request, read and agreed to. */
export async function agreed({ call }: PatientPhone, requestId: string): Promise<string> {
  const { agreement } = await call('consent.current', { document: 'access', requestId })
  return (await call('consent.sign', { document: 'access', requestId, ...asShown(agreement) })).receiptId
}

export async function codeFor(phone: PatientPhone, requestId: string): Promise<string> {
  const receiptId = await agreed(phone, requestId)
  return (await phone.call('authorization.issueCode', { requestId, receiptId })).code
}

/** 方式二 from the doctor's click to the province's word: the hospital may look now. */
export async function grantedByCode(world: World, phone: PatientPhone, keys: VisitKeys, signal: AbortSignal): Promise<Grant> {
  const visit = await visitOf(world, keys)
  const requestId = await askFromPage(world, keys, 'wechat', signal)
  const verified = await verifyCode(world, visit, await codeFor(phone, requestId))
  if (!verified.accepted) throw new Error(verified.message)
  return grantIn(phone, keys.org, 'active', signal)
}

/** The newest permission of that hospital, once it stands so. */
export function grantIn({ call }: PatientPhone, org: string, state: Grant['state'], signal: AbortSignal): Promise<Grant> {
  return untilSeen(signal, async () => {
    const { grants } = await call('authorization.listGrants', {})
    const grant = grants.find(({ orgCode }) => orgCode === org)
    return grant?.state === state ? grant : null
  })
}

/** One doctor of each hospital. */
export function oneOfEach(): { org: string; staff: string }[] {
  return [...new Map(doctors.map(({ orgCode, staffNo }) => [orgCode, { org: orgCode, staff: staffNo }])).values()]
}
