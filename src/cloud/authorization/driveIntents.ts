import * as z from 'zod/mini'
import type { DatabaseTransaction, GrantOrder, GrantOrderOutcome } from '../ports'
import { confirmConsent, consentEnd } from './grantConsents'
import { findGrant, keepSentAs, leftToClose, refuseGrant, reopenGrant, reopenRevocation, requestRevocation, stampTakenBack } from './grants'
import { appendEcho, appendIntent, lastIntent, laterGrantWaits, lockQueue, otherOrderMayStand, type QueueKey } from './intents'
import { type LeasedIntent, leaseDue, noteSending, postpone, renewLease, type Settlement, settle } from './leases'
import type { AuthorizationNeeds } from './needs'
import { type TellNeeds, tellGuardians } from './tellGuardians'

/** The longest a request to the province can still take effect (interfaces.md). */
export const requestLifeMs = 120_000
const firstRetryMs = 500
const longestRetryMs = 10_000
/** A grant the province answers with a business "0" this often is refused; a revoke is never given up. */
const mostRefusals = 3
const renewEveryMs = 1_000
const atOnce = 20

export const sentAsPurpose = 'grant.sentAs'
const personsSchema = z.array(z.object({ documentNumber: z.string(), name: z.string() }))

type DriveNeeds = TellNeeds & Pick<AuthorizationNeeds, 'db' | 'clock' | 'random' | 'vault' | 'residents' | 'grantGateway'>

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
  const { db, clock } = needs
  const [persons, end] = await Promise.all([
    personsOf(needs, intent),
    intent.requestId ? consentEnd(db, intent.residentId, intent.requestId) : null,
  ])
  const sentAt = clock.now()
  // A new grant waits for a revoke whose outcome is unknown: otherwise that revoke could land on top of it.
  const notBefore = intent.wanted === 'granted' ? intent.revokeUncertainUntil : null
  if (notBefore && notBefore > sentAt) return postpone(db, intent, notBefore, sentAt)
  // 30 days are over before the province ever heard of it: there is nothing left to grant.
  if (intent.wanted === 'granted' && end && end <= sentAt) return learn(needs, intent, sentAt, { kind: 'tooLate' })
  if (!(await noteOrder(needs, intent, persons, sentAt))) return postpone(db, intent, sentAt, sentAt)
  await learn(needs, intent, sentAt, await tell(needs, intent, persons))
}

/**
 * `retired`: a number the person no longer has. `renewed`: that of a travel permit (06) before its renewal, which the province forgets;
 * a newborn's number it still knows once the child has an ID number, so there a refusal says nothing about who can look.
 */
type Person = Pick<GrantOrder, 'documentNumber' | 'name'> & { readonly retired: boolean; readonly renewed: boolean }

/**
 * Who is named to the province: for a grant the person as known today; for a revoke also under every earlier number the grant was told
 * under, for a renewed travel permit has a new one.
 */
async function personsOf({ db, residents, vault }: DriveNeeds, intent: LeasedIntent): Promise<Person[]> {
  const [identity, grant] = await Promise.all([residents.identityOf(intent.residentId), findGrant(db, intent.residentId, intent.grantId)])
  if (!identity || !grant) throw new Error('an intent exists without its resident or its grant')
  const today = { documentNumber: identity.documentNumber, name: identity.name, retired: false, renewed: false }
  const sentAs = grant.sent_as_sealed === null ? [] : personsSchema.parse(JSON.parse(vault.open(sentAsPurpose, grant.sent_as_sealed)))
  const before = sentAs.map((person) => {
    const retired = person.documentNumber !== today.documentNumber
    return { ...person, retired, renewed: retired && identity.documentType === '06' }
  })
  const others = before.filter(({ retired }) => retired)
  return intent.wanted === 'granted' || before.length === 0 ? [today, ...others] : before
}

/** Before the first byte leaves: that it may take effect, and under whose number, in one commit. */
async function noteOrder({ db, vault }: DriveNeeds, intent: LeasedIntent, persons: readonly Person[], now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await noteSending(trx, intent, new Date(now.getTime() + requestLifeMs), now))) return false
    if (intent.wanted === 'granted')
      await keepSentAs(
        trx,
        intent.residentId,
        intent.grantId,
        vault.seal(sentAsPurpose, JSON.stringify(persons.map(({ documentNumber, name }) => ({ documentNumber, name })))),
      )
    return true
  })
}

/** Tells the province, and everybody else meanwhile that this queue is being worked on. */
async function tell(needs: DriveNeeds, intent: LeasedIntent, persons: readonly Person[]): Promise<GrantOrderOutcome> {
  const { db, clock, grantGateway } = needs
  const { wanted, orgCode, orgName } = intent
  // A renewal that fails only lets the lease end, and that is safe.
  const renewing = setInterval(() => void renewLease(db, intent, clock.now()).catch(() => undefined), renewEveryMs)
  // A grant is for the number of today alone.
  const named = wanted === 'granted' ? persons.slice(0, 1) : persons
  try {
    const outcomes: GrantOrderOutcome[] = []
    for (const { documentNumber, name, renewed } of named) {
      const outcome = await grantGateway.save({ wanted, documentNumber, name, orgCode, orgName })
      // The province no longer knows that number, so nobody can look under it.
      const unknown = renewed && outcome.kind === 'refused' && intent.refusals >= mostRefusals
      outcomes.push(unknown ? { kind: 'confirmed' } : outcome)
    }
    return least(outcomes)
  } finally {
    clearInterval(renewing)
  }
}

const fromLeast = ['unanswered', 'refused', 'notSent', 'confirmed'] as const

/** What is known of several orders together is what is known of the least certain one. */
function least(outcomes: readonly GrantOrderOutcome[]): GrantOrderOutcome {
  const kind = fromLeast.find((each) => outcomes.some((outcome) => outcome.kind === each))
  return { kind: kind ?? 'unanswered' }
}

/** Turns one answer into what is now known, in one commit with what the grant may say. */
async function learn(needs: DriveNeeds, intent: LeasedIntent, sentAt: Date, outcome: Outcome): Promise<void> {
  const { db, clock, random, messages } = needs
  const now = clock.now()
  const meaning = whatItMeans(intent, sentAt, outcome, now, random.fraction())
  await db.transaction().execute(async (trx) => {
    const settled = await settle(trx, intent, meaning.settlement, now)
    if (settled === 'lost') return reassertLastWish(trx, intent, now)
    const news = settled === 'settled' && !intent.echo ? await writeDown(trx, intent, meaning.grant, now) : null
    if (settled === 'settled' && 'outcome' in meaning.settlement && outcome.kind === 'confirmed') await echo(trx, intent, sentAt, now)
    if (!news) return
    const { residentId, orgName, grantId } = intent
    await messages.post(trx, { residentId, kind: news, orgName, aboutId: grantId, now })
    // Whoever gave it was told when they did.
    if (news !== 'granted') await tellGuardians(needs, trx, { wardId: residentId, kind: 'wardPermission', orgName, now })
  })
}

/** Told and confirmed; but an order that said otherwise was sent within its life's length, and a copy of it may still arrive. */
async function echo(trx: DatabaseTransaction, intent: LeasedIntent, sentAt: Date, now: Date): Promise<void> {
  const aliveUntil = intent.wanted === 'granted' ? intent.revokeAliveUntil : intent.grantAliveUntil
  if (!aliveUntil || aliveUntil <= sentAt) return
  const last = await lastIntent(trx, intent)
  // Overtaken by another wish: then that one sees to it.
  if (last?.seq === intent.seq) await appendEcho(trx, intent, { ...last, now }, aliveUntil)
}

/** What the grant may say now; gives the news in it for the person, if any. */
async function writeDown(
  trx: DatabaseTransaction,
  intent: LeasedIntent,
  meaning: Meaning['grant'],
  now: Date,
): Promise<'granted' | 'grantRefused' | 'notExtended' | 'revoked' | null> {
  switch (meaning) {
    case 'recorded':
      await confirmConsent(trx, intent, now)
      return 'granted'
    case 'refused':
      return refuse(trx, intent, now)
    case 'takenBack':
      // The end of its 30 days is no news: that was announced before.
      return (await stampTakenBack(trx, intent, now)) ? 'revoked' : null
    case 'uncertain':
      return takeBack(trx, intent, now)
    case 'tooLate':
      return (await otherOrderMayStand(trx, intent)) ? takeBack(trx, intent, now) : null
    default:
      return null
  }
}

/** Refused for good, unless a later consent to the same hospital is still to be told, or it stands by an earlier one. */
async function refuse(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<'grantRefused' | 'notExtended' | null> {
  if (await laterGrantWaits(trx, intent)) return null
  if (await otherOrderMayStand(trx, intent)) return takeBack(trx, intent, now)
  if (!(await refuseGrant(trx, intent.residentId, intent.grantId, now))) return 'notExtended'
  // An ended grant was left open for this consent; now nothing else will end it at the province.
  const left = await leftToClose(trx, intent.residentId, intent.orgCode)
  if (left) await appendIntent(trx, intent, { wanted: 'revoked', grantId: left.id, orgName: left.org_name, now, byMachine: true })
  else await echoRevocation(trx, intent, now)
  return 'grantRefused'
}

/** This consent took the place of a revocation's echo; refused, it leaves that echo to be said after all. */
async function echoRevocation(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<void> {
  const { grantAliveUntil, grantId, orgName } = intent
  if (!grantAliveUntil || grantAliveUntil <= now) return
  const beyondOwn = new Date(now.getTime() + requestLifeMs)
  await appendEcho(trx, intent, { wanted: 'revoked', grantId, orgName, now }, beyondOwn)
}

/**
 * An order of this intent may stand at the province although it was never confirmed: only a revoke makes that certain.
 * Not for a grant that stands anyway (its own end closes it), nor where a later consent will be told on top of it.
 */
async function takeBack(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<'notExtended' | null> {
  const { residentId, grantId, orgName } = intent
  const grant = await findGrant(trx, residentId, grantId)
  if (grant?.recorded_at) return 'notExtended'
  if (await laterGrantWaits(trx, intent)) return null
  const wished = await requestRevocation(trx, residentId, grantId, now)
  if (wished) await appendIntent(trx, intent, { wanted: 'revoked', grantId, orgName, now })
  return null
}

/**
 * The lease was lost while an order was on its way (a stalled machine, a clock that jumped), and the person's last wish is the other one:
 * it may have been told before this order landed, so it is told again.
 */
async function reassertLastWish(trx: DatabaseTransaction, intent: LeasedIntent, now: Date): Promise<void> {
  await lockQueue(trx, intent)
  const last = await lastIntent(trx, intent)
  if (!last || last.wanted === intent.wanted) return
  if (last.wanted === 'revoked') await reopenRevocation(trx, intent.residentId, last.grantId)
  else await reopenGrant(trx, intent.residentId, last.grantId)
  await appendIntent(trx, intent, { ...last, now })
}

type Outcome = GrantOrderOutcome | { kind: 'tooLate' }
interface Meaning {
  settlement: Settlement
  grant?: 'recorded' | 'refused' | 'takenBack' | 'uncertain' | 'tooLate'
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
    return { settlement, grant: intent.attempts > refusals ? 'uncertain' : 'tooLate' }
  }
  if (outcome.kind === 'refused') {
    const givenUp = intent.wanted === 'granted' && refusals + 1 >= mostRefusals
    if (!givenUp) return { settlement: { answered: true, refusals: refusals + 1, again } }
    // `attempts` does not count this one yet: more than were refused means one was never answered, and may stand there.
    const unanswered = intent.attempts > refusals
    return { settlement: { answered: true, refusals: refusals + 1, outcome: 'refused' }, grant: unanswered ? 'uncertain' : 'refused' }
  }
  if (intent.wanted === 'granted') return { settlement: { answered: true, refusals, outcome: 'confirmed' }, grant: 'recorded' }
  const doubtUntil = intent.grantUncertainUntil
  // Confirmed, but an earlier grant was never answered and may still land: say it again beyond that life.
  if (doubtUntil && sentAt < doubtUntil) return { settlement: { answered: true, refusals, again: doubtUntil } }
  return { settlement: { answered: true, refusals, outcome: 'confirmed' }, grant: 'takenBack' }
}
