import { failures } from '../../contract/failures'
import type { BackChannelAnswer } from '../backChannel'
import type { DatabaseTransaction } from '../ports'
import { closeRequest, findRequest, holdOpenRequest, type StoredRequest } from './accessRequests'
import { type CodeConsent, claimCode, codeStanding, holdCodeMaker } from './authorizationCodes'
import { codeHash } from './codeHash'
import { giverOf } from './giver'
import type { QueueKey } from './intents'
import type { AuthorizationNeeds } from './needs'
import { type RequestKey, readRequestId } from './requestId'
import { openPerson } from './sealedPerson'
import { wishToGrant } from './wishToGrant'
import { isHospitalSpent, isSmsSpent } from './wrongTries'

const refusals = {
  wrong: failures['code.wrong'],
  expired: failures['code.expired'],
  used: failures['code.used'],
  locked: failures['code.locked'],
  none: failures['code.none'],
} as const
type Reason = keyof typeof refusals

const declined: BackChannelAnswer = { returnCode: '0', returnDesc: '患者没有同意，或者已有新的申请', reason: 'none' }

interface Refused {
  reason: Reason
  triesLeft?: number
  /** It is not the code that is locked: its hospital typed too many wrong ones this hour. */
  isHospitals?: true
}
type Verified = { kind: 'granted'; queue: QueueKey } | ({ kind: 'refused' } & Refused)

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
  // An hour after its end a code is forgotten; what became of it is still known from its request.
  if (!standing && asked.closing === 'used') return refusal(asked.request.kind, { reason: 'used' })
  if (!standing && new Date(asked.request.expiresAt) <= needs.clock.now()) return refusal(asked.request.kind, { reason: 'expired' })
  const verified = await claimAndGrant(needs, key, typed.code)
  if (verified.kind === 'refused') return refusal(asked.request.kind, verified)
  await needs.wishStored(verified.queue)
  return { returnCode: '1', returnDesc: '验证通过，正在登记' }
}

/** For an SMS there is no 换一个 on any phone: the doctor sends another, but not after five wrong tries. */
function nextForSms(reason: Reason): string {
  return reason === 'locked' ? '今天请改用微信授权码。' : '请重新获取短信授权码。'
}

const hospitalSpent = '贵院这一小时输错的授权码太多，暂停核对。请在下一个整点后再试。'

function refusal(kind: StoredRequest['request']['kind'], { reason, triesLeft, isHospitals }: Refused): BackChannelAnswer {
  const { message, nextStep } = refusals[reason]
  const next = kind === 'sms' && reason !== 'wrong' ? nextForSms(reason) : nextStep
  const returnDesc = isHospitals ? hospitalSpent : `${message}${next}`
  return { returnCode: '0', returnDesc, reason, ...(triesLeft === undefined ? {} : { triesLeft }) }
}

/** Code used, request answered, consent and grant written, wish queued: one commit, and nothing of it if one cannot be. */
async function claimAndGrant(needs: AuthorizationNeeds, key: RequestKey, code: string): Promise<Verified> {
  const { db, clock, random, vault } = needs
  const now = clock.now()
  return db.transaction().execute(async (trx): Promise<Verified> => {
    // Held first, so that a code is never used up for a request that is declined or blocked at the same moment.
    const asked = await holdOpenRequest(trx, key, now)
    if (!asked) return { kind: 'refused', reason: await whyClosed(trx, key, now) }
    // Nor for a guardian who acts no more, or may not at the moment: such a code is not even compared.
    const giver = await giverOf(needs, trx, key.residentId, await holdCodeMaker(trx, key), now)
    if (giver === 'mayNot') return { kind: 'refused', reason: 'none' }
    const claim = await claimCode(trx, key, asked, codeHash(vault, key, code), now)
    if (claim.kind === 'wrong') return wrongCode(needs, trx, asked, key, claim.triesLeft, now)
    if (claim.kind === 'notEvaluated') return { kind: 'refused', ...(await whyNotEvaluated(trx, key, asked, now)) }
    await closeRequest(trx, key, 'used', now)
    const { receiptId, version: consentVersion } = await consentOf(needs, trx, key.residentId, asked, claim.consent, code, now)
    const { orgName, kind: way } = asked.request
    const queue = { residentId: key.residentId, orgCode: asked.orgCode }
    await wishToGrant(needs, trx, { ...queue, id: random.uuid(), orgName, way, requestId: key.id, receiptId, consentVersion, giver, now })
    return { kind: 'granted', queue }
  })
}

/** A code from the phone rests on a receipt already; reading out an SMS is the consent itself: only now its receipt, and who it was, are kept. */
async function consentOf(
  { accessReceipts, residents, vault }: AuthorizationNeeds,
  trx: DatabaseTransaction,
  residentId: string,
  { request }: StoredRequest,
  consent: CodeConsent,
  code: string,
  now: Date,
): Promise<{ receiptId: string; version: string }> {
  if ('receiptId' in consent) return consent
  if (consent.personSealed !== null) await residents.remember(trx, residentId, openPerson(vault, consent.personSealed))
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

async function whyNotEvaluated(trx: DatabaseTransaction, key: RequestKey, asked: StoredRequest, now: Date): Promise<Refused> {
  const state = (await codeStanding(trx, key, now))?.state ?? 'none'
  if (state !== 'live') return { reason: state }
  if (await isHospitalSpent(trx, asked.orgCode, now)) return { reason: 'locked', isHospitals: true }
  const isSpent = asked.request.kind === 'sms' && (await isSmsSpent(trx, key.residentId, asked.orgCode, now))
  return { reason: isSpent ? 'locked' : 'none' }
}
