import type * as z from 'zod/mini'
import type { OperationName, Operations } from '../../contract/operations'
import { type ListName, placeIn } from './diagnosisState'

/** Ids: told as the place in the list last shown. */
const places = {
  requestId: 'requests',
  grantId: 'grants',
  receiptId: 'receipts',
  deviceId: 'devices',
  residentId: 'wards',
  guardianId: 'guardians',
  eventId: 'events',
  ticketId: 'tickets',
  entryId: 'entries',
  orgCode: 'hospitals',
} as const satisfies Record<string, ListName>
/** Of these it is told that something was given. */
const given = ['word', 'cursor', 'from', 'to', 'sourceOrg'] as const
/** Yes or no, small numbers, words out of the contract's closed lists; of lists how many. */
const plain = [
  'module',
  'modules',
  'visitType',
  'document',
  'documentType',
  'purpose',
  'kind',
  'reason',
  'format',
  'use',
  'answer',
  'agreed',
  'blocked',
  'byMessage',
  'alsoRevoke',
  'identityConsent',
  'limit',
  'photos',
  'photo',
  'piece',
  'pieces',
] as const
/** Looked into; of several the first. */
const within = ['filter', 'act', 'answers'] as const

/** What each operation lets through, by the names of its input's fields: one that is not here, or says another thing than is done, does not compile. */
interface LetThrough {
  'identity.signIn': never
  'identity.bindPhone': never
  'identity.verifyRealName': 'documentType'
  'identity.startFace': 'purpose'
  'identity.finishFace': 'purpose'
  'identity.finishSoter': never
  'identity.sendPinCode': 'purpose'
  'identity.finishPin': never
  'identity.acceptVouch': never
  'identity.vouch': 'documentType'
  'identity.endDevice': 'deviceId'
  'consent.current': 'document' | 'requestId'
  'consent.sign': 'document' | 'requestId'
  'consent.withdraw': 'document'
  'consent.receipts': 'cursor'
  'consent.receiptText': 'receiptId'
  'authorization.agreeRequest': 'requestId' | 'receiptId'
  'authorization.declineRequest': 'requestId'
  'authorization.setBlock': 'orgCode' | 'blocked'
  'authorization.issueCode': 'requestId' | 'receiptId' | 'byMessage'
  'authorization.codeStatus': 'requestId'
  'authorization.revokeGrant': 'grantId'
  'authorization.listAccessEvents': 'cursor'
  'message.list': 'cursor'
  'message.markRead': never
  'message.recordAnswers': 'answers' | 'use' | 'answer'
  'family.addWard': 'documentType'
  'family.removeWard': 'residentId' | 'alsoRevoke'
  'family.endGuardian': 'guardianId'
  'family.acts': 'cursor'
  'family.upgradeNumber': never
  'ticket.complain': 'eventId'
  'ticket.report': 'kind' | 'entryId' | 'module' | 'reason' | 'sourceOrg' | 'identityConsent' | 'photos'
  'ticket.attach': 'ticketId' | 'photo' | 'piece' | 'pieces'
  'ticket.move': 'kind' | 'to' | 'from'
  'ticket.act': 'ticketId' | 'act' | 'kind' | 'agreed'
  'record.overview': 'module'
  'record.list': 'module' | 'filter' | 'word' | 'cursor' | 'limit' | 'sourceOrg' | 'from' | 'to' | 'visitType'
  'record.entry': 'entryId'
  'record.trend': never
  'record.takeCopy': 'format' | 'modules' | 'from' | 'to'
}

type Input<Name extends OperationName> = z.input<Operations[Name]['input']>
type WithInput = { [Name in OperationName]: string extends keyof Input<Name> ? never : Name }[OperationName]
type Ruled = keyof typeof places | (typeof given)[number] | (typeof plain)[number] | (typeof within)[number]
/** An answer to a consent is an object, of which nothing is told. */
type IsPlain<Value> = [Extract<Value, string>] extends [never] ? true : string extends Extract<Value, string> ? false : true
type Fields<Value> = Value extends readonly (infer Item)[]
  ? Fields<Item>
  : Value extends object
    ? { [Key in keyof Value]: Key extends (typeof within)[number] ? Key | Fields<Value[Key]> : Told<Key, Value[Key]> }[keyof Value]
    : never
type Told<Key, Value> = Key extends (typeof plain)[number]
  ? NonNullable<Value> extends readonly unknown[] | boolean | number | string
    ? IsPlain<Value> extends true
      ? Key
      : { freeText: Key }
    : never
  : Key extends Ruled
    ? Key
    : never
type Undecided = {
  [Name in WithInput]: Name extends keyof LetThrough
    ? [Fields<Input<Name>>] extends [LetThrough[Name] | undefined]
      ? [LetThrough[Name]] extends [Fields<Input<Name>>]
        ? never
        : Name
      : Name
    : Name
}[WithInput]

export type ToldFacts = Readonly<Record<string, boolean | number | string>>
type Decided = [Undecided] extends [never] ? ToldFacts : { sayWhatItLetsThrough: Undecided }

const isOf = (names: readonly string[], name: string) => names.includes(name)
const listOf = new Map<string, ListName>(Object.entries(places))

export function toldOf(input: unknown): Decided {
  const told: Record<string, boolean | number | string> = {}
  const walk = (part: unknown) => {
    for (const [key, value] of Object.entries(Object(part))) {
      if (isOf(within, key)) walk(Array.isArray(value) ? value[0] : value)
      const fact = factOf(key, value)
      if (typeof fact === 'boolean' || typeof fact === 'number' || typeof fact === 'string') told[key] = fact
    }
  }
  walk(input)
  return told
}

function factOf(key: string, value: unknown): unknown {
  const list = listOf.get(key)
  if (list) return placeIn(list, value)
  if (isOf(given, key)) return value === undefined ? undefined : true
  if (isOf(plain, key)) return Array.isArray(value) ? value.length : value
  return undefined
}
