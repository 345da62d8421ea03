import { failures } from '../../contract/failures'
import type { BackChannelAnswer } from '../backChannel'
import type { AccessReceipts, DatabaseTransaction } from '../ports'
import { closeRequest, findRequest, holdOpenRequest, type StoredRequest } from './accessRequests'
import { type CodeConsent, claimCode, codeStanding } from './authorizationCodes'
import { codeHash } from './codeHash'
import type { QueueKey } from './intents'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readRequestId } from './requestId'
import { wishToGrant } from './wishToGrant'

const refusals = {
  wrong: failures['code.wrong'],
  expired: failures['code.expired'],
  used: failures['code.used'],
  locked: failures['code.locked'],
  none: failures['code.none'],
} as const
type Reason = keyof typeof refusals

const declined: BackChannelAnswer = { returnCode: '0', returnDesc: '患者没有同意，或者已有新的申请', reason: 'none' }

type Verified = { kind: 'granted'; queue: QueueKey } | { kind: 'refused'; reason: Reason; triesLeft?: number }

/** Only the hospital and doctor that asked can use the code, for the one request it was made for. */
export async function verifyCode(
  needs: AuthorizationNeeds,
  typed: { requestId: string; orgCode: string; staffNo: string; code: string },
): Promise<BackChannelAnswer> {
  const key = readRequestId(typed.requestId)
  const asked = key ? await findRequest(needs.db, key) : null
  if (!key || !asked || asked.orgCode !== typed.orgCode || asked.staffNo !== typed.staffNo) return refusal('wechat', { reason: 'none' })
  if (asked.closing !== null && asked.closing !== 'used') return declined
  // What cannot be used any more is refused without locking a row: a guesser's tries hold nobody up.
  const standing = await codeStanding(needs.db, key, needs.clock.now())
  if (standing && standing.state !== 'live') return refusal(asked.request.kind, { reason: standing.state })
  const verified = await claimAndGrant(needs, key, typed.code)
  if (verified.kind === 'refused') return refusal(asked.request.kind, verified)
  await needs.wishStored(verified.queue)
  return { returnCode: '1', returnDesc: '验证通过，正在登记' }
}

/** What the catalogue says; for an SMS there is no 换一个 on any phone, the doctor sends another. */
function refusal(kind: StoredRequest['request']['kind'], refused: { reason: Reason; triesLeft?: number }): BackChannelAnswer {
  const { reason, triesLeft } = refused
  const { message, nextStep } = refusals[reason]
  const next = kind === 'sms' && reason !== 'wrong' ? '请重新获取短信授权码。' : nextStep
  return { returnCode: '0', returnDesc: `${message}${next}`, reason, ...(triesLeft === undefined ? {} : { triesLeft }) }
}

/** Code used, request answered, consent and grant written, wish queued: one commit, and nothing of it if one cannot be. */
async function claimAndGrant(needs: AuthorizationNeeds, key: RequestKey, code: string): Promise<Verified> {
  const { db, clock, random, vault, accessReceipts } = needs
  const now = clock.now()
  return db.transaction().execute(async (trx): Promise<Verified> => {
    // Held first, so that a code is never used up for a request that is declined or blocked at the same moment.
    const asked = await holdOpenRequest(trx, key, now)
    if (!asked) return { kind: 'refused', reason: await whyClosed(trx, key, now) }
    const claim = await claimCode(trx, key, codeHash(vault, key, code), now)
    if (claim.kind === 'wrong') return wrongCode(needs, trx, asked, key, claim.triesLeft, now)
    if (claim.kind === 'notEvaluated') return { kind: 'refused', reason: await whyNotEvaluated(trx, key, now) }
    await closeRequest(trx, key, 'used', now)
    const { receiptId, version } = await consentOf(accessReceipts, trx, key.residentId, asked, claim.consent, code, now)
    const { orgName, kind: way } = asked.request
    const queue = { residentId: key.residentId, orgCode: asked.orgCode }
    await wishToGrant(trx, { ...queue, id: random.uuid(), orgName, way, requestId: key.id, receiptId, consentVersion: version, now })
    return { kind: 'granted', queue }
  })
}

/** A code from the phone rests on a receipt already; reading out an SMS is the consent itself, so its receipt is written now. */
async function consentOf(
  accessReceipts: AccessReceipts,
  trx: DatabaseTransaction,
  residentId: string,
  { request }: StoredRequest,
  consent: CodeConsent,
  code: string,
  now: Date,
): Promise<{ receiptId: string; version: string }> {
  if ('receiptId' in consent) return consent
  const { requestId, orgName, department, staffName } = request
  const facts = { orgName, department, staffName, code }
  const receiptId = await accessReceipts.storeSms(trx, { residentId, requestId, version: consent.smsVersion, facts, now })
  return { receiptId, version: consent.smsVersion }
}

async function wrongCode(
  { messages }: AuthorizationNeeds,
  trx: DatabaseTransaction,
  { request }: StoredRequest,
  { residentId }: RequestKey,
  triesLeft: number,
  now: Date,
): Promise<Verified> {
  if (triesLeft > 0) return { kind: 'refused', reason: 'wrong', triesLeft }
  await messages.post(trx, { residentId, kind: 'codeLocked', orgName: request.orgName, aboutId: request.requestId, now })
  return { kind: 'refused', reason: 'locked' }
}

/** Of a request that is not open (any more): used by its code, out of time, or blocked. */
async function whyClosed(trx: DatabaseTransaction, key: RequestKey, now: Date): Promise<Reason> {
  const code = await codeStanding(trx, key, now)
  if (code?.state === 'used') return 'used'
  return code?.state === 'expired' ? 'expired' : 'none'
}

async function whyNotEvaluated(trx: DatabaseTransaction, key: RequestKey, now: Date): Promise<Reason> {
  const state = (await codeStanding(trx, key, now))?.state ?? 'none'
  return state === 'live' ? 'none' : state
}
