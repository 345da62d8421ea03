import type { GrantOrderOutcome } from '../ports'
import { type GrantStamp, stampGrant } from './grants'
import { type LeasedIntent, leaseDue, noteSending, postpone, type QueueKey, type Settlement, settle } from './intents'
import type { AuthorizationNeeds } from './needs'

/** The longest a request to the province can still take effect (interfaces.md). */
export const requestLifeMs = 120_000
const firstRetryMs = 500
const longestRetryMs = 10_000
/** A grant the province answers with a business "0" this often is refused; a revoke is never given up. */
const mostRefusals = 3

type DriveNeeds = Pick<AuthorizationNeeds, 'db' | 'clock' | 'random' | 'residents' | 'grantGateway'>

/** Drives every due queue (or the one named) a step nearer to the person's last wish; tells how many it worked on. */
export async function driveIntents(needs: DriveNeeds, only?: QueueKey): Promise<number> {
  const leased = await leaseDue(needs.db, needs.clock.now(), 20, only)
  await Promise.all(leased.map((intent) => drive(needs, intent)))
  return leased.length
}

async function drive(needs: DriveNeeds, intent: LeasedIntent): Promise<void> {
  const { db, clock, residents, grantGateway } = needs
  const sentAt = clock.now()
  // A new grant waits for a revoke whose outcome is unknown: otherwise that revoke could land on top of it.
  if (intent.wanted === 'granted' && intent.revokeUncertainUntil && intent.revokeUncertainUntil > sentAt) {
    return postpone(db, intent, intent.revokeUncertainUntil, sentAt)
  }
  const identity = await residents.identityOf(intent.residentId)
  if (!identity) throw new Error('an intent exists for a resident without an identity')
  if (!(await noteSending(db, intent, new Date(sentAt.getTime() + requestLifeMs)))) return postpone(db, intent, sentAt, sentAt)
  const outcome = await grantGateway.save({
    wanted: intent.wanted,
    documentNumber: identity.documentNumber,
    name: identity.name,
    orgCode: intent.orgCode,
    orgName: intent.orgName,
  })
  await learn(needs, intent, sentAt, outcome)
}

/** Turns one answer into what is now known, in one commit with the grant's stamp. */
async function learn({ db, clock, random }: DriveNeeds, intent: LeasedIntent, sentAt: Date, outcome: GrantOrderOutcome): Promise<void> {
  const now = clock.now()
  const { settlement, stamp } = whatItMeans(intent, sentAt, outcome, now, random.fraction())
  await db.transaction().execute(async (trx) => {
    if ((await settle(trx, intent, settlement, now)) && stamp) await stampGrant(trx, intent.residentId, intent.grantId, stamp)
  })
}

type Meaning = { settlement: Settlement; stamp?: GrantStamp }

/** Pure: what an answer to this attempt settles, and what it lets the grant say. */
export function whatItMeans(intent: LeasedIntent, sentAt: Date, outcome: GrantOrderOutcome, now: Date, fraction: number): Meaning {
  const retryMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(intent.attempts, 10)) * (0.5 + fraction / 2)
  const again = new Date(now.getTime() + retryMs)
  const { refusals } = intent
  if (outcome.kind === 'unanswered') return { settlement: { answered: false, refusals, again } }
  if (outcome.kind === 'refused') {
    const givenUp = intent.wanted === 'granted' && refusals + 1 >= mostRefusals
    if (!givenUp) return { settlement: { answered: true, refusals: refusals + 1, again } }
    return { settlement: { answered: true, refusals: refusals + 1, outcome: 'refused' }, stamp: { refused_at: now } }
  }
  if (intent.wanted === 'granted') return { settlement: { answered: true, refusals, outcome: 'confirmed' }, stamp: { recorded_at: now } }
  const doubtUntil = intent.grantUncertainUntil
  // Confirmed, but an earlier grant was never answered and may still land: say it again beyond that life.
  if (doubtUntil && sentAt < doubtUntil) return { settlement: { answered: true, refusals, again: doubtUntil } }
  return { settlement: { answered: true, refusals, outcome: 'confirmed' }, stamp: { revoked_at: now } }
}
