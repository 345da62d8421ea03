import { sql } from 'kysely'
import type { Database, DatabaseTransaction } from '../ports'

/** How often one resident's open tickets are asked about, and once they all wait for the person. */
export const followEveryMs = 3 * 60_000
const followWaitingMs = 60 * 60_000

const leaseMs = 30_000

export interface FollowedResident {
  readonly residentId: string
  readonly dueAt: Date
  /** Questions in a row that found no answer. */
  readonly tries: number
}

/** There is one more ticket to follow, or one is worked on again. */
export async function followSoon(trx: Database | DatabaseTransaction, residentId: string, now: Date): Promise<void> {
  const due_at = new Date(now.getTime() + followEveryMs)
  await trx
    .insertInto('ticket_follow')
    .values({ resident_id: residentId, due_at })
    .onConflict((conflict) => conflict.column('resident_id').doUpdateSet({ due_at, tries: 0 }))
    .execute()
}

/** Who has waited longest comes first. */
export async function leaseFollowed(db: Database, now: Date, limit: number): Promise<FollowedResident[]> {
  const { rows } = await sql<FollowedResident>`
    with due as (
      select resident_id from ticket_follow where due_at <= ${now} order by due_at limit ${limit} for update skip locked
    )
    update ticket_follow set due_at = ${new Date(now.getTime() + leaseMs)}
    from due where ticket_follow.resident_id = due.resident_id
    returning ticket_follow.resident_id as "residentId", ticket_follow.due_at as "dueAt", ticket_follow.tries`.execute(db)
  return rows
}

/** Only while the lease is still this one: a ticket that came meanwhile has said better when to ask. */
export async function followAgain(db: Database, followed: FollowedResident, at: Date, tries: number): Promise<void> {
  await db
    .updateTable('ticket_follow')
    .set({ due_at: at, tries })
    .where('resident_id', '=', followed.residentId)
    .where('due_at', '=', followed.dueAt)
    .execute()
}

/** Asked and answered: on to the next time, or no more when nothing is open. */
export async function followOn(db: Database, followed: FollowedResident, now: Date): Promise<void> {
  const { residentId, dueAt } = followed
  const rows = await db
    .selectFrom('ticket')
    .select('known_state')
    .where('resident_id', '=', residentId)
    .where('taken_at', 'is not', null)
    .where((where) => where.or([where('known_state', 'is', null), where('known_state', '!=', 'closed')]))
    .execute()
  if (rows.length === 0) {
    await db.deleteFrom('ticket_follow').where('resident_id', '=', residentId).where('due_at', '=', dueAt).execute()
    return
  }
  const waitsForPerson = rows.every(({ known_state: state }) => state === 'answered' || state === 'awaitingConsent')
  await followAgain(db, followed, new Date(now.getTime() + (waitsForPerson ? followWaitingMs : followEveryMs)), 0)
}
