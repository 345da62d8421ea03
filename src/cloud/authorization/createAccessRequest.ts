import type { AskedRequest, BackChannelAnswer } from '../backChannel'
import { storeRequest } from './accessRequests'
import type { AuthorizationNeeds } from './needs'
import { writeRequestId } from './requestId'

const minute = 60_000
const lifeMs = { wechat: 30 * minute, sms: 30 * minute, booking: 7 * 24 * 60 * minute } as const

/** The same answer whether we know the resident or not: a hospital must not learn who uses this app. */
export async function createAccessRequest(needs: AuthorizationNeeds, asked: AskedRequest): Promise<BackChannelAnswer> {
  if (asked.kind === 'sms') return { returnCode: '0', returnDesc: '短信授权尚未开通，请使用微信授权码' }
  const requestedAt = needs.clock.now()
  const expiresAt = new Date(requestedAt.getTime() + lifeMs[asked.kind])
  const residentId = await needs.residents.idOf({ documentType: asked.documentType, documentNumber: asked.documentNumber })
  const key = { residentId, id: needs.random.uuid() }
  await storeRequest(needs.db, key, { ...asked, requestedAt, expiresAt })
  return { returnCode: '1', returnDesc: '成功', requestId: writeRequestId(key), expiresAt: expiresAt.toISOString() }
}
