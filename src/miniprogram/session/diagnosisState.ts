import type { OutputOf } from '../../contract/operation'
import type { OperationName, Operations } from '../../contract/operations'
import { sessionStore } from './sessionStore'

/**
 * Lists of the answers of which a shape is kept: what stands in these fields of each row (words out of the contract's lists, yes or no,
 * small numbers), since when it is, and its id, which finds a row's place and leaves in no diagnosis.
 */
const lists = {
  grants: [['state'], 'grantedAt', 'grantId'],
  requests: [['kind'], 'requestedAt', 'requestId'],
  tickets: [['state'], 'createdAt', 'ticketId'],
  receipts: [['act'], '', 'receiptId'],
  events: [['actor'], '', 'eventId'],
  devices: [[], '', 'deviceId'],
  hospitals: [[], '', 'orgCode'],
  guardians: [[], '', 'guardianId'],
  wards: [['band', 'frozen'], '', 'residentId'],
  entries: [['module'], '', 'entryId'],
  messages: [[], '', ''],
  missing: [[], '', ''],
  modules: [['module', 'state'], '', ''],
  documents: [['document', 'standing'], '', ''],
  templates: [['use', 'left'], '', ''],
} as const
export type ListName = keyof typeof lists

/** Kept as they are: words out of the contract's lists, yes or no, small numbers. */
const facts = ['accessLog', 'consented', 'fresh', 'unread', 'wrongTries', 'face', 'other', 'stepUpBy'] as const
export type FactName = (typeof facts)[number]

export interface Row {
  readonly id: string
  /** `active`; `0-7.false`; of plain words the word itself. */
  readonly word: [FreeText] extends [never] ? string : { freeText: FreeText }
  readonly since: number
}

/** Fields and facts above that some answer fills with any text: there must be none. */
type FreeText = { [Name in OperationName]: FreeTextIn<OutputOf<Operations[Name]>> }[OperationName]
type FreeTextIn<Answer> = {
  [Key in keyof Answer]: Key extends ListName
    ? Answer[Key] extends readonly (infer Row)[]
      ? FreeField<Row, (typeof lists)[Key][0][number]>
      : never
    : Key extends FactName
      ? Free<Answer[Key], Key>
      : never
}[keyof Answer]
type FreeField<Row, Field> = Row extends object
  ? { [Key in keyof Row]: Key extends Field ? Free<Row[Key], Key> : never }[keyof Row]
  : Free<Row, 'row'>
type Free<Value, Name> = string extends Extract<Value, string> ? Name : never

/** The shape of what the cloud last said of one person. */
export interface Seen {
  readonly rows: Map<ListName, readonly Row[]>
  readonly facts: Map<FactName, unknown>
  /** Consents given and taken back since they were last listed. */
  readonly acts: Map<string, string>
}

const nothing = (): Seen => ({ rows: new Map(), facts: new Map(), acts: new Map() })

let own = nothing()
let ward = nothing()
let ownId: string | null = null
let wardId: string | null = null
/** When the person last proved who holds the phone, by its own clock; null: not that we know. */
let provenAt: number | null = null

/** True: another person than before; what was kept of the one before is gone. */
export function keepApart(): boolean {
  const { me, subject } = sessionStore.getState()
  const id = me?.resident?.residentId ?? ownId
  const another = ownId !== null && id !== ownId
  if (another) {
    own = nothing()
    provenAt = null
  }
  ownId = id
  if ((subject?.residentId ?? null) !== wardId) ward = nothing()
  wardId = subject?.residentId ?? null
  return another
}

export function placeIn(list: ListName, id: unknown): number | undefined {
  const rows = (wardId === null ? undefined : ward.rows.get(list)) ?? own.rows.get(list)
  const place = rows?.findIndex((row) => row.id === id && row.id !== '') ?? -1
  return place < 0 ? undefined : place
}

export function proven(at: number | null): void {
  provenAt = at
}

/** `further`: a later page, which goes on where the one before ended. */
export function learnFrom(answer: unknown, forWard: boolean, further: boolean): void {
  const seen = forWard ? ward : own
  const said = new Map<string, unknown>(Object.entries(Object(answer)))
  for (const [name, rows] of said) {
    if (isList(name) && Array.isArray(rows))
      seen.rows.set(name, [...(further ? (seen.rows.get(name) ?? []) : []), ...rows.map((row) => rowOf(name, row))])
  }
  for (const name of facts) if (said.has(name)) seen.facts.set(name, said.get(name))
  if (said.has('documents')) seen.acts.clear()
  if (said.has('act')) seen.acts.set(String(said.get('document')), String(said.get('act')))
}

function isList(name: string): name is ListName {
  return Object.keys(lists).includes(name)
}

function rowOf(name: ListName, row: unknown): Row {
  const [fields, since, id]: readonly [readonly string[], string, string] = lists[name]
  const said = Object(row)
  return {
    id: String(said[id] ?? ''),
    word: typeof row === 'string' ? row : fields.map((field) => said[field]).join('.'),
    since: Date.parse(said[since]),
  }
}

/** All that is known of the state now. */
export function stateSeen() {
  keepApart()
  return { own, ward: wardId === null ? null : ward, wardId, provenAt }
}
