import * as z from 'zod/mini'
import type { OutputOf } from '../../contract/operation'
import { type OperationName, type Operations, operations } from '../../contract/operations'
import type { DiagnosisStep } from '../../contract/support/diagnosis'

type Out<Name extends OperationName> = OutputOf<Operations[Name]>

/** What a phone has read and may speak of later: lists as they were last shown, and what a step hands on to the next. */
export interface Memory {
  requests: Out<'authorization.listRequests'>['requests']
  grants: Out<'authorization.listGrants'>['grants']
  tickets: Out<'ticket.list'>['tickets']
  events: Out<'authorization.listAccessEvents'>['events']
  receipts: Out<'consent.receipts'>['receipts']
  devices: Out<'identity.devices'>['devices']
  wards: Out<'family.list'>['wards']
  guardians: Out<'family.guardians'>['guardians']
  entries: Out<'record.list'>['entries']
  nextCursor: string | null
  unreadUpTo: string | null
  agreement: Out<'consent.current'>['agreement'] | null
  /** Of the access consent signed last. */
  receiptId: string | null
  face: Out<'identity.startFace'> | null
  challenge: string | null
}

export function emptyMemory(): Memory {
  return {
    requests: [],
    grants: [],
    tickets: [],
    events: [],
    receipts: [],
    devices: [],
    wards: [],
    guardians: [],
    entries: [],
    nextCursor: null,
    unreadUpTo: null,
    agreement: null,
    receiptId: null,
    face: null,
    challenge: null,
  }
}

/** Reads an answer as the operation promises it; null for anything else. */
function read<Name extends OperationName>(name: Name, data: unknown): Out<Name> | null {
  const output: z.core.$ZodType = operations[name].output
  const parsed = z.safeParse(
    z.custom<Out<Name>>((value) => z.safeParse(output, value).success),
    data,
  )
  return parsed.success ? parsed.data : null
}

type Learners = { readonly [Name in OperationName]?: (memory: Memory, data: Out<Name>) => Partial<Memory> }

const learners: Learners = {
  'authorization.listRequests': (_, { requests }) => ({ requests }),
  'authorization.listGrants': (_, { grants }) => ({ grants }),
  'authorization.revokeAll': (_, { grants }) => ({ grants }),
  'authorization.listAccessEvents': (_, { events }) => ({ events }),
  'ticket.list': (_, { tickets }) => ({ tickets }),
  'consent.receipts': (_, { receipts }) => ({ receipts }),
  'identity.devices': (_, { devices }) => ({ devices }),
  'family.list': (_, { wards }) => ({ wards }),
  'family.guardians': (_, { guardians }) => ({ guardians }),
  'record.list': (_, { entries, nextCursor }) => ({ entries, nextCursor }),
  'message.list': (_, { messages }) => ({ unreadUpTo: messages[0]?.at ?? null }),
  'consent.current': (_, { agreement }) => ({ agreement }),
  'consent.notice': (_, agreement) => ({ agreement }),
  'consent.sign': (memory, receipt) => ({ receiptId: receipt.document === 'access' ? receipt.receiptId : memory.receiptId }),
  'identity.startFace': (_, face) => ({ face }),
  'identity.startSoter': (_, { challenge }) => ({ challenge }),
}

export function learn<Name extends OperationName>(memory: Memory, name: Name, data: unknown): Memory {
  const learner: Learners[Name] = learners[name]
  const answer = learner === undefined ? null : read(name, data)
  return learner === undefined || answer === null ? memory : { ...memory, ...learner(memory, answer) }
}

/** The list that a place in an input is a place of. */
export const listOf = {
  request: 'authorization.listRequests',
  grant: 'authorization.listGrants',
  ticket: 'ticket.list',
  event: 'authorization.listAccessEvents',
  receipt: 'consent.receipts',
  device: 'identity.devices',
  ward: 'family.list',
  guardian: 'family.guardians',
  entry: 'record.list',
} as const satisfies Record<string, OperationName>
export type Placed = keyof typeof listOf

/** What a page is told in its address of what it is about. */
export function spokenOf(memory: Memory, input: DiagnosisStep['input']): Record<string, string> {
  const spoken: Record<string, string> = {}
  for (const [placed, name] of Object.entries(addressNames)) {
    const place = isPlaced(placed) ? input?.[placed] : undefined
    const id = isPlaced(placed) && typeof place === 'number' ? idsOf(memory, placed)[place] : undefined
    if (id) spoken[name] = id
  }
  return spoken.requestId !== undefined && memory.receiptId !== null ? { ...spoken, receiptId: memory.receiptId } : spoken
}

const addressNames: { readonly [Name in Placed]?: string } = {
  request: 'requestId',
  grant: 'grantId',
  ticket: 'ticketId',
  event: 'eventId',
  receipt: 'receiptId',
  entry: 'entryId',
}

export function isPlaced(word: string): word is Placed {
  return Object.hasOwn(listOf, word)
}

/** The ids of that list, in the order shown. */
export function idsOf(memory: Memory, placed: Placed): (string | null)[] {
  switch (placed) {
    case 'request':
      return memory.requests.map(({ requestId }) => requestId)
    case 'grant':
      return memory.grants.map(({ grantId }) => grantId)
    case 'ticket':
      return memory.tickets.map(({ ticketId }) => ticketId)
    case 'event':
      return memory.events.map(({ eventId }) => eventId)
    case 'receipt':
      return memory.receipts.map(({ receiptId }) => receiptId)
    case 'device':
      return memory.devices.map(({ deviceId }) => deviceId)
    case 'ward':
      return memory.wards.map(({ residentId }) => residentId)
    case 'guardian':
      return memory.guardians.map(({ guardianId }) => guardianId)
    case 'entry':
      return memory.entries.map(({ entryId }) => entryId)
  }
}
