import * as z from 'zod/mini'
import type { Database, ProvinceTicket, Vault } from '../ports'

export const knownPurpose = 'ticket.known'

/** The province's last word on a ticket. One that it refused never got a last day. */
export type KnownTicket = Omit<ProvinceTicket, 'dueOn'> & { readonly dueOn: string | null }

const knownSchema = z.object({
  ticketId: z.string(),
  state: z.enum(['submitted', 'assigned', 'awaitingConsent', 'answered', 'closed']),
  holder: z.string(),
  dueOn: z.nullable(z.string()),
  proposal: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  steps: z.array(z.object({ at: z.string(), words: z.string() })),
})

export function sealKnown(vault: Vault, told: KnownTicket): string {
  return vault.seal(knownPurpose, JSON.stringify(told))
}

export function openKnown(vault: Vault, sealed: string | null): KnownTicket | null {
  return sealed === null ? null : z.parse(knownSchema, JSON.parse(vault.open(knownPurpose, sealed)))
}

/** For people: how much of the province's own words for a refusal is shown. */
const mostRefusalWords = 200

/** Over before it began, with the reason as its answer. */
export function refusedTicket(ticketId: string, words: string, now: Date): KnownTicket {
  const reason = words.trim().slice(0, mostRefusalWords)
  const answer = reason === '' ? '省平台没有受理，没有说明原因' : `省平台没有受理：${reason}`
  const steps = [{ at: now.toISOString(), words: '省平台没有受理' }]
  return { ticketId, state: 'closed', holder: '省平台', dueOn: null, proposal: null, answer, steps }
}

/** Answers cross on the way. A ticket only ever gets more steps, so that fewer of them are an older word. */
export function newerOf<Told extends KnownTicket>(before: KnownTicket | null, told: Told): KnownTicket | Told {
  return before !== null && before.steps.length > told.steps.length ? before : told
}

/** What the person has to be told: it waits for them, or it is over without their having seen the answer. */
export function isNews(before: KnownTicket | null, told: KnownTicket): boolean {
  if (told.state === 'closed') return before?.state !== 'closed' && before?.state !== 'answered'
  if (told.state !== 'awaitingConsent' && told.state !== 'answered') return false
  return before?.state !== told.state || before.answer !== told.answer || before.proposal !== told.proposal
}

/** What was told last of those that are not over, by ticket. */
export async function knownOpen(db: Database, vault: Vault, residentId: string): Promise<ReadonlyMap<string, KnownTicket | null>> {
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'known_sealed'])
    .where('resident_id', '=', residentId)
    .where('taken_at', 'is not', null)
    .where((where) => where.or([where('known_state', 'is', null), where('known_state', '!=', 'closed')]))
    .execute()
  return new Map(rows.map((row) => [row.id, openKnown(vault, row.known_sealed)]))
}

export function isSame(before: KnownTicket | null, told: KnownTicket): boolean {
  if (before === null || before.steps.length !== told.steps.length) return false
  return (['state', 'holder', 'dueOn', 'proposal', 'answer'] as const).every((part) => before[part] === told[part])
}
