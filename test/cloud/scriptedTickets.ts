import type { NewProvinceTicket, ProvinceTicket, ProvinceTickets, RecordService } from '../../src/cloud/ports'
import type { OpenedEntry } from '../../src/contract/record/recordEntry'

const dueOn = '2026-12-06'

/** What the province says of a ticket it has just taken. */
function submitted({ ticketId, orgName }: NewProvinceTicket): ProvinceTicket {
  return { ticketId, state: 'submitted', holder: orgName, dueOn, proposal: null, answer: null, steps: [] }
}

const moves = {
  confirm: { from: 'answered', to: 'closed' },
  reopen: { from: 'answered', to: 'assigned' },
  agree: { from: 'awaitingConsent', to: 'answered' },
  refuse: { from: 'awaitingConsent', to: 'answered' },
} as const

/** The province's 工单 service: idempotent by ticketId and actId; can be away, and can take something without its answer arriving. */
export function scriptedTickets() {
  const taken = new Map<string, ProvinceTicket>()
  const acts = new Map<string, ProvinceTicket>()
  const ofPerson = new Map<string, string>()
  const province = {
    state: 'there' as 'there' | 'away' | 'answersLost',
    /** Why it takes no new ticket, in its words; null while it does. */
    refusal: null as string | null,
    /** Every call to create. */
    created: [] as NewProvinceTicket[],
    /** Every call to act, in turn. */
    asked: [] as Parameters<ProvinceTickets['act']>[0][],
    /** How often somebody's list was asked for, by their document number. */
    listed: [] as string[],
    taken,
    /** No answer to create arrives before this is over. */
    gate: Promise.resolve(),
    async create(ticket: NewProvinceTicket) {
      province.created.push(ticket)
      await province.gate
      if (province.state === 'away') return { kind: 'unavailable' as const }
      if (province.refusal !== null) return { kind: 'refused' as const, words: province.refusal }
      const known = taken.get(ticket.ticketId) ?? submitted(ticket)
      taken.set(ticket.ticketId, known)
      ofPerson.set(ticket.ticketId, ticket.documentNumber)
      return province.state === 'answersLost' ? { kind: 'unavailable' as const } : { kind: 'taken' as const, ticket: known }
    },
    async list({ documentNumber }: { documentNumber: string }) {
      province.listed.push(documentNumber)
      if (province.state !== 'there') return { kind: 'unavailable' as const }
      const tickets = [...taken.values()].filter(({ ticketId }) => ofPerson.get(ticketId) === documentNumber)
      return { kind: 'tickets' as const, tickets }
    },
    async act(asked: Parameters<ProvinceTickets['act']>[0]) {
      province.asked.push(asked)
      if (province.state === 'away') return { kind: 'unavailable' as const }
      const ticket = taken.get(asked.ticketId)
      const move = moves[asked.act]
      const again = acts.get(asked.actId)
      if (again) return { kind: 'done' as const, ticket: again }
      if (!ticket || ticket.state !== move.from) return { kind: 'notNow' as const }
      if ('proposal' in asked && asked.proposal !== ticket.proposal) return { kind: 'notNow' as const }
      const moved = province.tell(asked.ticketId, { state: move.to, proposal: null })
      acts.set(asked.actId, moved)
      return province.state === 'answersLost' ? { kind: 'unavailable' as const } : { kind: 'done' as const, ticket: moved }
    },
    /** The organisation takes a step. */
    tell(ticketId: string, change: Partial<ProvinceTicket>): ProvinceTicket {
      const before = taken.get(ticketId)
      if (!before) throw new Error('the province has no such ticket')
      const steps = [...before.steps, { at: '2026-11-22T02:00:00.000Z', words: `第${before.steps.length + 1}步` }]
      const told = { ...before, ...change, steps }
      taken.set(ticketId, told)
      return told
    },
  }
  return province
}

/** The record service, one entry at a time. */
export function scriptedRecords() {
  const entries = new Map<string, OpenedEntry>()
  const records = {
    state: 'there' as 'there' | 'unavailable' | 'slow' | 'refused',
    /** Whose entry, by document number and entry id. */
    put(documentNumber: string, entry: OpenedEntry): void {
      entries.set(`${documentNumber} ${entry.entryId}`, entry)
    },
    async entry({ documentNumber, entryId }: Parameters<RecordService['entry']>[0]): ReturnType<RecordService['entry']> {
      if (records.state !== 'there') return { kind: records.state }
      return { kind: 'entry', entry: entries.get(`${documentNumber} ${entryId}`) ?? null }
    },
  }
  return records
}
