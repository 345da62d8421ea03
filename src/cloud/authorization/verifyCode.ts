import type { BackChannelAnswer } from '../backChannel'
import { closeRequest, findRequest } from './accessRequests'
import { claimCode, mostTries, whyNotEvaluated } from './authorizationCodes'
import { codeHash } from './codeHash'
import { grantOrExtend } from './grants'
import { appendIntent, lockQueue, type QueueKey } from './intents'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readRequestId } from './requestId'

type Refusal = 'wrong' | 'expired' | 'used' | 'locked' | 'none'

const declined: BackChannelAnswer = { returnCode: '0', returnDesc: '患者没有同意，或者已有新的申请', reason: 'none' }

const refusals: Record<Refusal, string> = {
  wrong: '授权码不正确',
  expired: '授权码已过期，请患者换一个',
  used: '授权码已使用过',
  locked: `已输错${mostTries}次，请患者换一个授权码`,
  none: '患者还没有生成授权码',
}

type Verified = { kind: 'granted'; queue: QueueKey } | { kind: 'refused'; reason: Refusal; triesLeft?: number }

/** Only the hospital and doctor that asked can use the code, for the one request it was made for. */
export async function verifyCode(
  needs: AuthorizationNeeds,
  typed: { requestId: string; orgCode: string; staffNo: string; code: string },
): Promise<BackChannelAnswer> {
  const key = readRequestId(typed.requestId)
  const asked = key ? await findRequest(needs.db, key) : null
  if (!key || !asked || asked.orgCode !== typed.orgCode || asked.staffNo !== typed.staffNo) return refusal({ reason: 'none' })
  if (asked.closing === 'declined' || asked.closing === 'replaced') return declined
  const verified = await claimAndGrant(needs, key, typed.code)
  if (verified.kind === 'refused') return refusal(verified)
  await needs.wishStored(verified.queue)
  return { returnCode: '1', returnDesc: '验证通过，正在登记' }
}

function refusal({ reason, triesLeft }: { reason: Refusal; triesLeft?: number }): BackChannelAnswer {
  return { returnCode: '0', returnDesc: refusals[reason], reason, ...(triesLeft === undefined ? {} : { triesLeft }) }
}

function wrongCode(triesLeft: number): Verified {
  return triesLeft === 0 ? { kind: 'refused', reason: 'locked' } : { kind: 'refused', reason: 'wrong', triesLeft }
}

/** Code used, request answered, grant written, wish queued: one commit. */
async function claimAndGrant({ db, clock, random, vault }: AuthorizationNeeds, key: RequestKey, code: string): Promise<Verified> {
  const now = clock.now()
  return db.transaction().execute(async (trx): Promise<Verified> => {
    const claim = await claimCode(trx, key, codeHash(vault, key, code), now)
    if (claim.kind === 'wrong') return wrongCode(claim.triesLeft)
    if (claim.kind === 'notEvaluated') return { kind: 'refused', reason: await whyNotEvaluated(trx, key, now) }
    const request = await closeRequest(trx, key, 'used', now)
    if (!request) return { kind: 'refused', reason: 'expired' }
    const queue = { residentId: key.residentId, orgCode: request.orgCode }
    await lockQueue(trx, queue)
    const grantId = await grantOrExtend(trx, {
      ...queue,
      id: random.uuid(),
      orgName: request.orgName,
      way: request.kind,
      requestId: key.id,
      receiptId: claim.receiptId,
      now,
    })
    await appendIntent(trx, queue, { wanted: 'granted', grantId, orgName: request.orgName, now })
    return { kind: 'granted', queue }
  })
}
