import * as z from 'zod/mini'
import type { Messages } from '../neighbours'
import type { Database, ProvinceTicket, Vault } from '../ports'

const knownPurpose = 'ticket.known'

const knownSchema = z.object({
  ticketId: z.string(),
  state: z.enum(['submitted', 'assigned', 'awaitingConsent', 'answered', 'closed']),
  holder: z.string(),
  dueOn: z.string(),
  proposal: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  steps: z.array(z.object({ at: z.string(), words: z.string() })),
})

export function sealKnown(vault: Vault, told: ProvinceTicket): string {
  return vault.seal(knownPurpose, JSON.stringify(told))
}

export function openKnown(vault: Vault, sealed: string | null): ProvinceTicket | null {
  return sealed === null ? null : z.parse(knownSchema, JSON.parse(vault.open(knownPurpose, sealed)))
}

/** Answers cross on the way. A ticket only ever gets more steps, so that fewer of them are an older word. */
export function newerOf(before: ProvinceTicket | null, told: ProvinceTicket): ProvinceTicket {
  return before !== null && before.steps.length > told.steps.length ? before : told
}

/** What the person has to be told: it waits for them, or it is over without their having seen the answer. */
function isNews(before: ProvinceTicket | null, told: ProvinceTicket): boolean {
  if (told.state === 'closed') return before?.state !== 'closed' && before?.state !== 'answered'
  if (told.state !== 'awaitingConsent' && told.state !== 'answered') return false
  return before?.state !== told.state || before.answer !== told.answer || before.proposal !== told.proposal
}

/** Keeps the province's word on a ticket it has taken; whoever keeps a change first also posts its message, in the same transaction. */
export async function learn(
  { db, vault, messages }: { db: Database; vault: Vault; messages: Pick<Messages, 'post'> },
  residentId: string,
  told: ProvinceTicket,
  { now, tell }: { now: Date; tell: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mine = { resident_id: residentId, id: told.ticketId }
    const row = await trx
      .selectFrom('ticket')
      .select(['org_name', 'known_sealed'])
      .where((where) => where.and(mine))
      .where('taken_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const before = openKnown(vault, row.known_sealed)
    if (newerOf(before, told) !== told || isSame(before, told)) return
    const known = { known_state: told.state, known_sealed: sealKnown(vault, told), due_on: told.dueOn }
    await trx
      .updateTable('ticket')
      .set(known)
      .where((where) => where.and(mine))
      .execute()
    if (!tell || !isNews(before, told)) return
    await messages.post(trx, { residentId, kind: 'ticket', orgName: row.org_name, aboutId: told.ticketId, now })
  })
}

/** What was told last of those that are not over, by ticket. */
export async function knownOpen(db: Database, vault: Vault, residentId: string): Promise<ReadonlyMap<string, ProvinceTicket | null>> {
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'known_sealed'])
    .where('resident_id', '=', residentId)
    .where('taken_at', 'is not', null)
    .where((where) => where.or([where('known_state', 'is', null), where('known_state', '!=', 'closed')]))
    .execute()
  return new Map(rows.map((row) => [row.id, openKnown(vault, row.known_sealed)]))
}

export function isSame(before: ProvinceTicket | null, told: ProvinceTicket): boolean {
  if (before === null || before.steps.length !== told.steps.length) return false
  return (['state', 'holder', 'dueOn', 'proposal', 'answer'] as const).every((part) => before[part] === told[part])
}
