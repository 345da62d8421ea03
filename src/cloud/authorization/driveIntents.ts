import type { DatabaseTransaction, GrantOrder, GrantOrderOutcome } from '../ports'
import { findGrant, refuseGrant, reopenRevocation, requestRevocation, stampClosed, stampRecorded } from './grants'
import {
  appendIntent,
  type LeasedIntent,
  lastIntent,
  leaseDue,
  lockQueue,
  noteSending,
  postpone,
  type QueueKey,
  renewLease,
  type Settlement,
  settle,
} from './intents'
import type { AuthorizationNeeds } from './needs'

/** The longest a request to the province can still take effect (interfaces.md). */
export const requestLifeMs = 120_000
const firstRetryMs = 500
const longestRetryMs = 10_000
/** A grant the province answers with a business "0" this often is refused; a revoke is never given up. */
const mostRefusals = 3
const renewEveryMs = 1_000
const atOnce = 20

type DriveNeeds = Pick<AuthorizationNeeds, 'db' | 'clock' | 'random' | 'residents' | 'grantGateway' | 'messages'>

/** Drives every due queue (or the one named) a step nearer to the person's last wish; tells how many it worked on. */
export async function driveIntents(needs: DriveNeeds, only?: QueueKey): Promise<number> {
  const started = await startIntents(needs, atOnce, only)
  await Promise.all(started)
  return started.length
}

/** The same without waiting for the province: at most `most` queues, each a promise of its own. */
export async function startIntents(needs: DriveNeeds, most: number, only?: QueueKey): Promise<Promise<void>[]> {
  // However many wait: while the province rests, not a row is touched for them.
  if (needs.grantGateway.resting()) return []
  const leased = await leaseDue(needs.db, needs.clock.now(), most, only)
  return leased.map((intent) => drive(needs, intent))
}

async function drive(needs: DriveNeeds, intent: LeasedIntent): Promise<void> {
  const { db, clock, residents } = needs
  const [identity, grant] = await Promise.all([residents.identityOf(intent.residentId), findGrant(db, intent.residentId, intent.grantId)])
  if (!identity || !grant) throw new Error('an intent exists without its resident or its grant')
  const sentAt = clock.now()
  // A new grant waits for a revoke whose outcome is unknown: otherwise that revoke could land on top of it.
  const notBefore = intent.wanted === 'granted' ? intent.revokeUncertainUntil : null
  if (notBefore && notBefore > sentAt) return postpone(db, intent, notBefore, sentAt)
  // 30 days are over before the province ever heard of it: there is nothing left to grant.
  if (intent.wanted === 'granted' && grant.expires_at <= sentAt) return learn(needs, intent, sentAt, { kind: 'tooLate' })
  if (!(await noteSending(db, intent, new Date(sentAt.getTime() + requestLifeMs), sentAt))) return postpone(db, intent, sentAt, sentAt)
  const outcome = await tell(needs, intent, {
    wanted: intent.wanted,
    documentNumber: identity.documentNumber,
    name: identity.name,
    orgCode: intent.orgCode,
    orgName: intent.orgName,
  })
  await learn(needs, intent, sentAt, outcome)
}

/** Tells the province, and everybody else meanwhile that this queue is being worked on. */
async function tell({ db, clock, grantGateway }: DriveNeeds, intent: LeasedIntent, order: GrantOrder): Promise<GrantOrderOutcome> {
  // A renewal that fails only lets the lease end, and that is safe.
  const renewing = setInterval(() => void renewLease(db, intent, clock.now()).catch(() => undefined), renewEveryMs)
  return grantGateway.save(order).finally(() => clearInterval(renewing))
}

/** Turns one answer into what is now known, in one commit with the grant's stamp. */
async function learn({ db, clock, random, messages }: DriveNeeds, intent: LeasedIntent, sentAt: Date, outcome: Outcome): Promise<void> {
  const now = clock.now()
  const meaning = whatItMeans(intent, sentAt, outcome, now, random.fraction())
  await db.transaction().execute(async (trx) => {
    if (!(await settle(trx, intent, meaning.settlement, now))) return reassertRevocation(trx, intent, now)
    const news = await writeDown(trx, intent, meaning.grant, now)
    if (news) await messages.post(trx, { residentId: intent.residentId, kind: news, orgName: intent.orgName, aboutId: intent.grantId, now })
  })
}

/** What the grant may say now; gives the news in it for the person, if any. */
async function writeDown(
  trx: DatabaseTransaction,
  intent: LeasedIntent,
  meaning: Meaning['grant'],
  now: Date,
): Promise<'granted' | 'grantRefused' | 'revoked' | null> {
  const { residentId, grantId } = intent
  switch (meaning) {
    case 'recorded':
      await stampRecorded(trx, residentId, grantId, now)
      return 'granted'
    case 'refused':
      await refuseGrant(trx, residentId, grantId, now)
      return 'grantRefused'
    case 'takenBack':
      // The end of its 30 days is no news: that was announced before.
      return (await stampClosed(trx, residentId, grantId, now)) === 'revoked' ? 'revoked' : null
    case 'takeBack':
      await takeBack(trx, intent, now)
      return null
    default:
      return null
  }
}

/** An order of this intent may stand at the province although it was never confirmed: only a revoke makes that certain. */
async function takeBack(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<void> {
  const { residentId, grantId, orgName } = intent
  const wished = await requestRevocation(trx, residentId, grantId, now)
  if (wished) await appendIntent(trx, intent, { wanted: 'revoked', grantId, orgName, now })
}

/** The lease was lost while a grant was on its way (a stalled machine, a clock that jumped): a revocation said meanwhile is said again. */
async function reassertRevocation(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<void> {
  if (intent.wanted !== 'granted') return
  await lockQueue(trx, intent)
  const last = await lastIntent(trx, intent)
  if (last?.wanted !== 'revoked') return
  await reopenRevocation(trx, intent.residentId, last.grantId)
  await appendIntent(trx, intent, { ...last, now })
}

type Outcome = GrantOrderOutcome | { kind: 'tooLate' }
interface Meaning {
  settlement: Settlement
  grant?: 'recorded' | 'refused' | 'takenBack' | 'takeBack'
}

/** Pure: what an answer to this attempt settles, and what it lets the grant say. */
export function whatItMeans(intent: LeasedIntent, sentAt: Date, outcome: Outcome, now: Date, fraction: number): Meaning {
  const retryMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(intent.attempts, 10)) * (0.5 + fraction / 2)
  const again = new Date(now.getTime() + retryMs)
  const { refusals } = intent
  if (outcome.kind === 'unanswered') return { settlement: { answered: false, refusals, again } }
  if (outcome.kind === 'notSent') return { settlement: { answered: true, notSent: true, refusals, again } }
  if (outcome.kind === 'tooLate') {
    const settlement: Settlement = { answered: false, refusals, outcome: 'cancelled' }
    return intent.attempts > refusals ? { settlement, grant: 'takeBack' } : { settlement }
  }
  if (outcome.kind === 'refused') {
    const givenUp = intent.wanted === 'granted' && refusals + 1 >= mostRefusals
    if (!givenUp) return { settlement: { answered: true, refusals: refusals + 1, again } }
    // `attempts` does not count this one yet: more than were refused means one was never answered, and may stand there.
    const unanswered = intent.attempts > refusals || intent.grantUncertainUntil !== null
    return { settlement: { answered: true, refusals: refusals + 1, outcome: 'refused' }, grant: unanswered ? 'takeBack' : 'refused' }
  }
  if (intent.wanted === 'granted') return { settlement: { answered: true, refusals, outcome: 'confirmed' }, grant: 'recorded' }
  const doubtUntil = intent.grantUncertainUntil
  // Confirmed, but an earlier grant was never answered and may still land: say it again beyond that life.
  if (doubtUntil && sentAt < doubtUntil) return { settlement: { answered: true, refusals, again: doubtUntil } }
  return { settlement: { answered: true, refusals, outcome: 'confirmed' }, grant: 'takenBack' }
}
