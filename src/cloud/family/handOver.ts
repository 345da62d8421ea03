import type { Selectable } from 'kysely'
import { adultAt } from '../../contract/family/ageRules'
import { chinaDate } from '../chinaDate'
import type { DatabaseTransaction } from '../ports'
import { type EndingNeeds, endGuardianship } from './endGuardianship'
import { type GuardianshipTable, lockWard, openBirthDate, stampEnded } from './guardianships'
import { type Announced, announcedOn, noteAnnounced } from './handOverNotices'
import type { FamilyNeeds } from './needs'
import { dropFreeze } from './wardFreezes'

const atOnce = 100

type HandOverNeeds = EndingNeeds & Pick<FamilyNeeds, 'db' | 'clock' | 'vault'>
const looked = ['resident_id', 'guardian_resident_id', 'birth_date_sealed', 'proven_until'] as const
type Due = Pick<Selectable<GuardianshipTable>, (typeof looked)[number]>

/**
 * Once a day (China's) each guardianship: notices 90, 30, 7 days before 14 and 18, its end at 18, and that of evidence that ran out.
 * Nobody waits for it to lose access: every call looks for itself. How many were looked at.
 */
export async function handOver(needs: HandOverNeeds): Promise<number> {
  const now = needs.clock.now()
  for (let count = 0; ; ) {
    const page = await needs.db.transaction().execute((trx) => lookAtPage(needs, trx, now))
    // Each by itself: an end takes the child's own lock, which comes before those of its guardianships.
    for (const due of page.filter((one) => isOver(needs, one, now)))
      await needs.db.transaction().execute((trx) => end(needs, trx, due, now))
    count += page.length
    if (page.length < atOnce) return count
  }
}

/** Those that are over stay due until they have been ended. */
async function lookAtPage(needs: HandOverNeeds, trx: DatabaseTransaction, now: Date): Promise<Due[]> {
  const today = chinaDate(now)
  const page = await trx
    .selectFrom('guardianship')
    .select(looked)
    .where('ended_at', 'is', null)
    .where('checked_on', '<', today)
    .orderBy('checked_on')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute()
  const standing = page.filter((due) => !isOver(needs, due, now))
  // Two workers may hold a mother and a father of the same children: told in one order of children, they never wait for one another in a ring.
  standing.sort((one, other) => (one.resident_id < other.resident_id ? -1 : 1))
  for (const due of standing) {
    const announced = announcedOn(openBirthDate(needs.vault, due), today)
    if (announced) await tellBoth(needs, trx, due, { ...announced, kind: announced.age === 14 ? 'handOver14' : 'handOver18' }, now)
  }
  if (standing.length === 0) return page
  await trx
    .updateTable('guardianship')
    .set({ checked_on: today })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('resident_id', 'guardian_resident_id'),
        'in',
        standing.map((due) => tuple(due.resident_id, due.guardian_resident_id)),
      ),
    )
    .execute()
  return page
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
