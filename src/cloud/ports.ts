import type { Kysely, Transaction } from 'kysely'
import type { AgreedNotice } from '../contract/consent/notice'
import type { DocumentType } from '../contract/identity/documentType'
import type { MessageKind } from '../contract/message/message'
import type { Entry, EntryHead } from '../contract/record/recordEntry'
import type { RecordModule } from '../contract/record/recordModule'
import type { Channel } from './call'
import type { Tables } from './tables'

/** What the cloud needs from outside, in its own words. wiring/ decides which adapter fills which port. */

export type Database = Kysely<Tables>
/** A use case that must change several tables at once is given this: inside it nothing else may be used. */
export type DatabaseTransaction = Transaction<Tables>

/** The only source of time. */
export interface Clock {
  now(): Date
}

/** The only source of randomness: a CSPRNG. */
export interface Random {
  /** A session token of 128 bits, base64url, 22 characters. */
  token(): string
  /** Six digits, each value equally likely. */
  code(): string
  uuid(): string
  /** `[0, 1)`, for jitter only. */
  fraction(): number
}

/** Personal values at rest: authenticated encryption, and keyed look-ups that a dump cannot be searched by. */
export interface Vault {
  seal(purpose: string, plain: string): string
  open(purpose: string, sealed: string): string
  /** Keyed hash (HMAC-SM3, hex) of a value that must be found again: purposes never collide. */
  lookup(purpose: string, plain: string): string
}

/** Somebody the province knows by document type and number. */
export interface PersonDocument {
  readonly documentType: DocumentType
  readonly documentNumber: string
}

export interface Wechat {
  /** wx.login's code → openid. */
  exchangeLoginCode(code: string): Promise<{ kind: 'openid'; openid: string } | { kind: 'rejected' } | { kind: 'unavailable' }>
  /** getPhoneNumber's code → an 11-digit mainland number. */
  exchangePhoneCode(code: string): Promise<{ kind: 'phone'; phone: string } | { kind: 'rejected' } | { kind: 'unavailable' }>
  startFace(attempt: FaceAttempt): Promise<{ kind: 'started'; verifyId: string; expiresInSeconds: number } | { kind: 'unavailable' }>
  /** `verifyRet` is WeChat's number; `invalid` = the id is not this person's, or is used up (84001). */
  queryFace(
    attempt: FaceAttempt & { verifyId: string },
  ): Promise<{ kind: 'result'; verifyRet: number } | { kind: 'invalid' } | { kind: 'unavailable' }>
}

export interface FaceAttempt {
  readonly outSeqNo: string
  readonly openid: string
  readonly name: string
  readonly number: string
}

/** The province's register of residents; `birthDate` is `YYYY-MM-DD`, `phone` the number registered there. */
export interface Register {
  check(
    person: PersonDocument & { name: string },
  ): Promise<{ kind: 'same'; birthDate: string; phone: string | null } | { kind: 'nameDiffers' | 'unknown' | 'unavailable' }>
}

/** Text messages to a phone; the same messageId twice is one message. `notSent`: certainly not; `unanswered`: perhaps. */
export interface Sms {
  send(message: { messageId: string; phone: string; text: string }): Promise<'sent' | 'notSent' | 'unanswered'>
}

/** The province's record service: read through, never kept. */
export interface RecordService {
  list(
    query: PersonDocument & { module: RecordModule; filter?: VisitFilter; cursor?: string | undefined; limit: number },
  ): Promise<{ kind: 'page'; entries: EntryHead[]; nextCursor: string | null } | { kind: 'unavailable' }>
  entry(query: PersonDocument & { entryId: string }): Promise<{ kind: 'entry'; entry: Entry | null } | { kind: 'unavailable' }>
}

/** Entries of organisations whose name contains this, on these days in China, both included (`YYYY-MM-DD`). */
export interface VisitFilter {
  readonly orgName: string
  readonly from: string
  readonly to: string
}

/** One thing to tell the province: this hospital may, or may not, see this person's record. */
export interface GrantOrder {
  readonly wanted: 'granted' | 'revoked'
  readonly documentNumber: string
  readonly name: string
  readonly orgCode: string
  readonly orgName: string
}

/**
 * What is known after telling. `unanswered`: it may still take effect until its life of 120 s is over;
 * `refused`: a business return of 0, so nothing changed there; `notSent`: the breaker is open, not a byte left.
 */
export type GrantOrderOutcome = { kind: 'confirmed' } | { kind: 'refused' } | { kind: 'unanswered' } | { kind: 'notSent' }

export interface GrantGateway {
  save(order: GrantOrder): Promise<GrantOrderOutcome>
  /** Whether the province is being left in peace for a moment: sending would only come back `notSent`. */
  resting(): boolean
}

/** How one call went, by code only: a log line has no place for a person. */
export interface Log {
  call(line: { traceId: string; operation: string; outcome: string; milliseconds: number }): void
  bug(line: { traceId: string; operation: string; error: unknown }): void
}

/** What authorization asks of consent. */
export interface AccessReceipts {
  /** The version this resident agreed to for this very request by this receipt; null when they did not. */
  versionOf(residentId: string, receiptId: string, requestId: string): Promise<string | null>
  /** 方式三: the text of the SMS, and its version. It names hospital, 30 days and how to refuse. */
  smsText(facts: SmsFacts): { version: string; text: string }
  /** 方式三: reading the SMS out was the consent. Stores its receipt (channel `sms`, SM3 of that very SMS) and gives its id. */
  storeSms(
    trx: DatabaseTransaction,
    agreed: { residentId: string; requestId: string; version: string; facts: SmsFacts; now: Date },
  ): Promise<string>
}

export interface SmsFacts {
  readonly orgName: string
  readonly department: string
  readonly staffName: string
  readonly code: string
}

/** What consent asks of authorization: the facts a person agrees to. */
export interface OpenRequests {
  find(residentId: string, requestId: string): Promise<{ orgName: string; department: string; staffName: string } | null>
}

/** What identity asks of consent. */
export interface FaceConsents {
  /** By this account: a consent given from another phone is not this person's at this phone. */
  given(residentId: string, accountId: string): Promise<boolean>
}

/** What identity asks of consent: 用户须知 is agreed to before it is known by whom. */
export interface NoticeConsents {
  /** Whether this is the text in force at that instant. */
  isCurrent(notice: AgreedNotice, now: Date): boolean
  /** The receipt, in the transaction that ties the account to the resident. */
  store(trx: DatabaseTransaction, agreed: { residentId: string; accountId: string; channel: Channel; now: Date }): Promise<void>
}

/** Checkpoints of the consent chains, kept where the database has no say. */
export interface CheckpointStore {
  /** The numbers there are, rising. */
  numbers(): Promise<number[]>
  read(number: number): Promise<Buffer | null>
  /** Durable when it resolves; one that is there already is never replaced: then it throws. */
  write(number: number, bytes: Buffer): Promise<void>
}

/** SM2 with the signer's standard identity over UTF-8 text; hex. */
export interface Signer {
  sign(text: string): Promise<string>
}

export interface SignatureCheck {
  isValid(text: string, signature: string): Promise<boolean>
}

/** What message asks of consent. */
export interface MessageConsents {
  given(residentId: string, accountId: string): Promise<boolean>
}

/** What message asks of identity: the accounts that act for a resident, with the openid WeChat sends to. */
export interface Accounts {
  ofResident(residentId: string): Promise<readonly { accountId: string; openid: string }[]>
}

/** What others ask of message: news for a resident, durable in the caller's transaction; delivery follows. */
export interface Messages {
  post(db: Database | DatabaseTransaction, news: NewMessage): Promise<void>
  /** The code to the one phone that asked for it, now or not at all: it is never stored. */
  sendCode(to: { residentId: string; accountId: string; openid: string }, code: string, minutes: number): Promise<boolean>
}

export interface NewMessage {
  readonly residentId: string
  readonly kind: MessageKind
  readonly orgName: string | null
  /** Request, grant, access event or ticket id, by the kind. */
  readonly aboutId: string | null
  readonly now: Date
}

/**
 * What became of one subscribe message. `exhausted`: refused or used up (43101), so there is nothing left to send with;
 * `refused`: our own mistake (template, field, page, openid), by WeChat's code; `unavailable`: certainly not sent;
 * `unanswered`: perhaps sent, perhaps not.
 */
export type SubscribeOutcome =
  | { kind: 'sent' }
  | { kind: 'exhausted' }
  | { kind: 'refused'; errcode: number }
  | { kind: 'unavailable' }
  | { kind: 'unanswered' }

export interface SubscribeMessages {
  send(message: { openid: string; templateId: string; page: string; data: Record<string, string> }): Promise<SubscribeOutcome>
}

/** The province's 工单 service. */
export interface ProvinceTickets {
  create(ticket: NewProvinceTicket): Promise<{ kind: 'taken'; ticket: ProvinceTicket } | { kind: 'unavailable' }>
  list(person: PersonDocument): Promise<{ kind: 'tickets'; tickets: ProvinceTicket[] } | { kind: 'unavailable' }>
}

export interface NewProvinceTicket extends PersonDocument {
  readonly ticketId: string
  readonly kind: 'complaint'
  readonly orgCode: string
  readonly orgName: string
  readonly words: string
  readonly eventId: string
  readonly createdAt: Date
}

export interface ProvinceTicket {
  readonly ticketId: string
  readonly state: 'submitted' | 'assigned' | 'answered' | 'closed'
  readonly dueOn: string
  readonly steps: readonly { readonly at: string; readonly words: string }[]
}

/** What authorization asks of ticket: which looks have been complained about. */
export interface Complaints {
  ofEvents(residentId: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** What others ask of identity. */
export interface Residents {
  /** The resident of a document, made if new: requests may come before the person does. */
  idOf(person: PersonDocument): Promise<string>
  /** Name and number of a resident, for the province only; null before real name. */
  identityOf(residentId: string): Promise<(PersonDocument & { name: string }) | null>
  /** 方式三 works without an account: keeps (sealed) who agreed, as the province's register confirmed them; what is known already stays. */
  remember(trx: DatabaseTransaction, residentId: string, person: PersonDocument & { name: string }): Promise<void>
}

/** What others ask of audit; within a transaction when it is given. */
export interface AccessLog {
  /** The same event twice is one look. */
  append(event: NewAccessEvent, trx?: DatabaseTransaction): Promise<void>
  find(residentId: string, eventId: string, trx?: DatabaseTransaction): Promise<LoggedAccessEvent | null>
  /** Whether this hospital looked at or after that instant. */
  lookedSince(residentId: string, orgCode: string, since: Date, trx?: DatabaseTransaction): Promise<boolean>
  /** Whether a look of this hospital was announced after `from`, up to `to`. */
  announcedBetween(residentId: string, orgCode: string, from: Date, to: Date, trx?: DatabaseTransaction): Promise<boolean>
  page(
    residentId: string,
    cursor: string | null,
    limit: number,
    whose: 'everybody' | 'notHospitals',
  ): Promise<{ events: LoggedAccessEvent[]; nextCursor: string | null }>
  lastLooks(residentId: string): Promise<ReadonlyMap<string, Date>>
}

export interface LoggedAccessEvent {
  readonly eventId: string
  readonly actor: 'hospital' | 'self' | 'guardian' | 'support'
  readonly orgCode: string | null
  readonly orgName: string | null
  readonly department: string | null
  readonly staffName: string | null
  readonly module: RecordModule | null
  readonly at: Date
  /** How a hospital's look stood to the grants of that moment; null for anybody else's. */
  readonly standing: 'covered' | 'noGrant' | 'afterRevocation' | 'afterExpiry' | null
}

export interface NewAccessEvent extends LoggedAccessEvent {
  readonly residentId: string
  readonly staffNo: string | null
  /** When the resident was told of it as a look without a permission. */
  readonly announcedAt?: Date
}
