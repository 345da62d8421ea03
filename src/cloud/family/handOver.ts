import type { Selectable } from 'kysely'
import { adultAt } from '../../contract/family/ageRules'
import { chinaDate } from '../chinaDate'
import type { Database, DatabaseTransaction } from '../ports'
import { endGuardianship } from './endGuardianship'
import { type GuardianshipTable, guardianshipsOf, lockWard, openBirthDate, stampEnded } from './guardianships'
import { type Announced, announcedOn, noteAnnounced } from './handOverNotices'
import { type ProofNeeds, stillGuardian } from './stillGuardian'
import { dropFreeze } from './wardFreezes'

const atOnce = 100
/** So many questions to the province at once. */
const askedAtOnce = 5

type HandOverNeeds = ProofNeeds
const looked = ['resident_id', 'guardian_resident_id', 'birth_date_sealed', 'proven_until'] as const
type Due = Pick<Selectable<GuardianshipTable>, (typeof looked)[number]>

/**
 * Once a day (China's) each guardianship: notices 90, 30, 7 days before 14 and 18, its end at 18, and that of evidence that ran out; and
 * whether the registers still name it, for who never opens the child is told of it all the same. How many were looked at.
 * Nobody waits for it to lose access: every call looks for itself. One that fails waits for the next day, and holds up no other.
 */
export async function handOver(needs: HandOverNeeds): Promise<number> {
  const now = needs.clock.now()
  const stands = stillGuardian(needs)
  const failures: unknown[] = []
  async function proveTie({ resident_id: wardId, guardian_resident_id: guardianId }: Due): Promise<void> {
    const [known] = await guardianshipsOf(needs, guardianId, wardId)
    if (known) await stands(guardianId, known)
  }
  async function lookAtEach(): Promise<Due[]> {
    const page = await dueTies(needs.db, now).execute()
    for (const due of page)
      await lookAtPage(needs, now, due).catch(async (error: unknown) => {
        failures.push(error)
        await noteLooked(needs.db, [due], now)
      })
    return page
  }
  for (let count = 0; ; ) {
    const page = await lookAtPage(needs, now).catch(lookAtEach)
    for (let from = 0; from < page.length; from += askedAtOnce) {
      const asked = await Promise.allSettled(page.slice(from, from + askedAtOnce).map(proveTie))
      for (const each of asked) if (each.status === 'rejected') failures.push(each.reason)
    }
    count += page.length
    if (page.length === atOnce) continue
    if (failures.length > 0) throw failures[0]
    return count
  }
}

function dueTies(db: Database | DatabaseTransaction, now: Date) {
  return db
    .selectFrom('guardianship')
    .select(looked)
    .where('ended_at', 'is', null)
    .where('checked_on', '<', chinaDate(now))
    .orderBy('checked_on')
    .limit(atOnce)
}

/** Together, or only this one. Those that are over stay due until they have been ended. */
async function lookAtPage(needs: HandOverNeeds, now: Date, only?: Due): Promise<Due[]> {
  const due = await needs.db.transaction().execute(async (trx) => {
    const all = dueTies(trx, now).forUpdate().skipLocked()
    const mine = only && all.where('resident_id', '=', only.resident_id).where('guardian_resident_id', '=', only.guardian_resident_id)
    const page = await (mine ?? all).execute()
    const standing = page.filter((one) => !isOver(needs, one, now))
    // Two workers may hold a mother and a father of the same children: told in one order of children, they never wait for one another in a ring.
    standing.sort((one, other) => (one.resident_id < other.resident_id ? -1 : 1))
    for (const one of standing) {
      const announced = announcedOn(openBirthDate(needs.vault, one), chinaDate(now))
      if (announced) await tellBoth(needs, trx, one, { ...announced, kind: announced.age === 14 ? 'handOver14' : 'handOver18' }, now)
    }
    await noteLooked(trx, standing, now)
    return page
  })
  // Each by itself: an end takes the child's own lock, which comes before those of its guardianships.
  for (const one of due.filter((each) => isOver(needs, each, now))) await needs.db.transaction().execute((trx) => end(needs, trx, one, now))
  return due
}

async function noteLooked(db: Database | DatabaseTransaction, looked: readonly Due[], now: Date): Promise<void> {
  if (looked.length === 0) return
  await db
    .updateTable('guardianship')
    .set({ checked_on: chinaDate(now) })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('resident_id', 'guardian_resident_id'),
        'in',
        looked.map((due) => tuple(due.resident_id, due.guardian_resident_id)),
      ),
    )
    .execute()
}

function isOver({ vault }: HandOverNeeds, due: Due, now: Date): boolean {
  return adultAt(openBirthDate(vault, due)) <= now || (due.proven_until !== null && due.proven_until <= now)
}

async function end(needs: HandOverNeeds, trx: DatabaseTransaction, found: Due, now: Date): Promise<void> {
  const { resident_id: wardId, guardian_resident_id: guardianId } = found
  await lockWard(trx, wardId)
  const due = await trx
    .selectFrom('guardianship')
    .select(looked)
    .where('resident_id', '=', wardId)
    .where('guardian_resident_id', '=', guardianId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  // Ended by another, or proven anew, since it was found.
  if (!due || !isOver(needs, due, now)) return
  if (adultAt(openBirthDate(needs.vault, due)) > now) {
    // Evidence is good for its time; whoever still is a guardian shows it again.
    await endGuardianship(needs, trx, { wardId, guardianId, why: 'expired', by: { kind: 'system' }, orgName: null, now })
    return
  }
  // The guardian's consent is not taken back: they did not withdraw it, and it says by itself that it ends here.
  await stampEnded(trx, wardId, guardianId, { why: 'grownUp', now })
  await dropFreeze(trx, wardId)
  await tellBoth(needs, trx, due, { age: 18, days: 0, kind: 'handedOver' }, now)
}

type News = Announced & { readonly kind: 'handOver14' | 'handOver18' | 'handedOver' }

/** The guardian, and the child once however many guardians it has. */
async function tellBoth(
  { messages }: HandOverNeeds,
  trx: DatabaseTransaction,
  { resident_id: wardId, guardian_resident_id: guardian }: Due,
  { kind, age, days }: News,
  now: Date,
): Promise<void> {
  for (const residentId of [guardian, wardId]) {
    if (!(await noteAnnounced(trx, { wardId, residentId }, { age, days }, now))) continue
    await messages.post(trx, { residentId, kind, orgName: null, aboutId: residentId === wardId ? null : wardId, now })
  }
}
