import type { Kysely, Transaction } from 'kysely'
import type { DocumentType } from '../contract/identity/documentType'
import type { Entry, EntryHead } from '../contract/record/recordEntry'
import type { RecordModule } from '../contract/record/recordModule'
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

/** The province's register of residents. */
export interface Register {
  check(person: PersonDocument & { name: string }): Promise<{ kind: 'same' | 'nameDiffers' | 'unknown' } | { kind: 'unavailable' }>
}

/** The province's record service: read through, never kept. */
export interface RecordService {
  list(
    query: PersonDocument & { module: RecordModule; cursor?: string | undefined; limit: number },
  ): Promise<{ kind: 'page'; entries: EntryHead[]; nextCursor: string | null } | { kind: 'unavailable' }>
  entry(query: PersonDocument & { entryId: string }): Promise<{ kind: 'entry'; entry: Entry | null } | { kind: 'unavailable' }>
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
 * `refused`: a business return of 0, so nothing changed there.
 */
export type GrantOrderOutcome = { kind: 'confirmed' } | { kind: 'refused' } | { kind: 'unanswered' }

export interface GrantGateway {
  save(order: GrantOrder): Promise<GrantOrderOutcome>
}

/** How one call went, by code only: a log line has no place for a person. */
export interface Log {
  call(line: { traceId: string; operation: string; outcome: string; milliseconds: number }): void
  bug(line: { traceId: string; operation: string; error: unknown }): void
}

/** What authorization asks of consent. */
export interface AccessReceipts {
  /** Whether this resident agreed to the access agreement of this very request by this receipt. */
  covers(residentId: string, receiptId: string, requestId: string): Promise<boolean>
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

/** What others ask of identity. */
export interface Residents {
  /** The resident of a document, made if new: requests may come before the person does. */
  idOf(person: PersonDocument): Promise<string>
  /** Name and number of a resident, for the province only; null before real name. */
  identityOf(residentId: string): Promise<(PersonDocument & { name: string }) | null>
}

/** What others ask of audit. */
export interface AccessLog {
  append(event: NewAccessEvent): Promise<void>
  /** Whether this event has been reported before. */
  knows(residentId: string, eventId: string): Promise<boolean>
  page(residentId: string, cursor: string | null, limit: number): Promise<{ events: LoggedAccessEvent[]; nextCursor: string | null }>
  lastLooks(residentId: string): Promise<ReadonlyMap<string, Date>>
}

export interface LoggedAccessEvent {
  readonly eventId: string
  readonly actor: 'hospital' | 'self'
  readonly orgCode: string | null
  readonly orgName: string | null
  readonly department: string | null
  readonly staffName: string | null
  readonly module: RecordModule | null
  readonly at: Date
  readonly underGrant: boolean | null
}

export interface NewAccessEvent extends LoggedAccessEvent {
  readonly residentId: string
  readonly staffNo: string | null
}
