import type { requestKinds } from '../../contract/authorization/accessRequest'
import { accessRequestsCreate } from '../../contract/upstream/hutong/backChannel/accessRequestsCreate'
import type { World } from '../world'
import { callCloud } from './backChannel'
import type { PageSession } from './page/pageSessions'
import { sealSm4 } from './sm4'

export type Sending = { kind: 'taken'; requestId: string } | { kind: 'refused'; words: string } | { kind: 'noAnswer' }

/** What every message about a doctor and a patient carries; the number travels sealed. */
export function partiesOf(world: World, { asker, resident }: PageSession) {
  return {
    ...asker,
    documentType: resident.documentType,
    documentNumber: sealSm4(world.settings.sm4Key, resident.documentNumber),
    patientName: resident.name,
  }
}

/** 方式一, 二, 三 all begin with this message. */
export async function sendAccessRequest(world: World, session: PageSession, kind: (typeof requestKinds)[number]): Promise<Sending> {
  const request = { kind, visitType: session.visitType, ...partiesOf(world, session) }
  const reply = await callCloud(world, accessRequestsCreate, request)
  if (reply.kind === 'noAnswer') return reply
  const { returnCode, returnDesc, requestId } = reply.answer
  return returnCode === '0' || requestId === undefined ? { kind: 'refused', words: returnDesc } : { kind: 'taken', requestId }
}
