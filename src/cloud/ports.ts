import type { Kysely, Transaction } from 'kysely'
import type { DocumentType } from '../contract/identity/documentType'
import type { EmptyReason } from '../contract/record/emptyReason'
import type { ListedEntry, OpenedEntry } from '../contract/record/recordEntry'
import type { RecordModule } from '../contract/record/recordModule'
import type { VisitType } from '../contract/record/visitTypes'
import type { TicketKind } from '../contract/ticket/ticket'
import type { Tables } from './tables'
import type { UpstreamLine } from './upstreamLine'

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
  /** The key that seals now: a sealed value begins with the id of its key and a dot. */
  readonly keyId: string
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
  /** Whether this openid's phone signed this. */
  checkSoter(proof: SoterProof): Promise<{ kind: 'valid' | 'invalid' | 'unavailable' }>
}

export interface SoterProof {
  readonly openid: string
  readonly resultJson: string
  readonly signature: string
}

export interface FaceAttempt {
  readonly outSeqNo: string
  readonly openid: string
  readonly name: string
  readonly number: string
}

/** The province's register of residents; `birthDate` is `YYYY-MM-DD`, `phone` the number registered there. */
export interface Register {
  check(person: PersonDocument & { name: string }): Promise<
    | { kind: 'same'; birthDate: string; sex: 'male' | 'female'; phone: string | null }
    /** `deceased`: the name is right, and the register knows that this person has died. */
    | { kind: 'nameDiffers' | 'unknown' | 'deceased' | 'unavailable' }
  >
}

/** Text messages to a phone; the same messageId twice is one message. `notSent`: certainly not; `unanswered`: perhaps. */
export interface Sms {
  send(message: { messageId: string; phone: string; text: string }): Promise<'sent' | 'notSent' | 'unanswered'>
}

/** The province's record service: read through, never kept. */
export interface RecordService {
  list(query: RecordQuery): Promise<RecordPage<ListedEntry> | RecordTrouble>
  /** The same question, answered with whole entries: for what must be made of many at once (copy, trend, vaccines). */
  listWhole(query: RecordQuery): Promise<RecordPage<OpenedEntry> | RecordTrouble>
  entry(query: PersonDocument & { entryId: string }): Promise<{ kind: 'entry'; entry: OpenedEntry | null } | RecordTrouble>
}

export interface RecordQuery extends PersonDocument {
  /** Absent: all six in one order. */
  readonly module?: RecordModule | undefined
  readonly filter?: RecordQueryFilter
  readonly word?: string | undefined
  /** The service's own, from the page before. */
  readonly cursor?: string | undefined
  readonly limit: number
  /** Give up after so long and call it `slow`: the question may be asked again by itself. */
  readonly patienceMs?: number
}

/** Entries of the organisation of this very name, on these days in China, both included (`YYYY-MM-DD`). */
export interface RecordQueryFilter {
  readonly orgName?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly visitType?: VisitType | undefined
}

export interface RecordPage<Item> {
  readonly kind: 'page'
  readonly entries: Item[]
  readonly nextCursor: string | null
  readonly missing: RecordModule[]
  readonly sources: string[]
  readonly empty: EmptyReason | null
}

/**
 * No page to believe. `unavailable`: the province did not answer · `slow`: not within the patience asked for ·
 * `refused`: it answered half a page, for another person, or another question; already written to the log as an alarm.
 */
export interface RecordTrouble {
  readonly kind: 'unavailable' | 'slow' | 'refused'
}

/** The authority's 电子健康码: shown as issued, never kept. `refused`: an answer that cannot be for this person; the log has an alarm of it. */
export interface HealthCodes {
  show(
    person: PersonDocument,
  ): Promise<{ kind: 'issued'; image: string; issuedAt: Date; validUntil: Date } | { kind: 'none' | 'unavailable' | 'refused' }>
}

/** What family asks of the province: who is a minor's parent or guardian, by its registers. */
export interface Relations {
  check(pair: { guardian: PersonDocument; ward: PersonDocument & { name: string } }): Promise<
    | {
        kind: 'related'
        relation: 'mother' | 'father' | 'guardian'
        birthDate: string
        sex: 'male' | 'female'
        /** Every number the register has known the ward by, the one in force first. */
        known: readonly PersonDocument[]
      }
    | { kind: 'none' | 'unavailable' }
  >
}

/** What identity asks of the province: who is whose parent, child or spouse, by its registers. */
export interface Kin {
  check(pair: {
    helper: PersonDocument
    person: PersonDocument & { name: string }
  }): Promise<{ kind: 'related'; relation: 'parent' | 'child' | 'spouse' } | { kind: 'none' | 'unavailable' }>
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
  upstream(line: UpstreamLine): void
  bug(line: { traceId: string; operation: string; error: unknown }): void
  /**
   * Somebody must look at this: an answer of the province that cannot be for the person asked about, or (`honey`, by its number) somebody's hand
   * at a resident who does not exist. Names nobody.
   */
  alarm(line: { what: 'halfPage' | 'otherPerson' | 'otherQuestion' | 'notARecord' | 'honey'; operation: string; honey?: number }): void
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
  /** `refused`: for good, with the province's own words for it. */
  create(
    ticket: NewProvinceTicket,
  ): Promise<{ kind: 'taken'; ticket: ProvinceTicket } | { kind: 'refused'; words: string } | { kind: 'unavailable' }>
  list(person: PersonDocument): Promise<{ kind: 'tickets'; tickets: ProvinceTicket[] } | { kind: 'unavailable' }>
  /** `notNow`: the ticket is in no state for it, or another proposal stands than the one decided about. The same actId twice is one act. */
  act(
    act: PersonDocument & { ticketId: string; actId: string } & ProvinceTicketAct,
  ): Promise<{ kind: 'done'; ticket: ProvinceTicket } | { kind: 'notNow' | 'unavailable' }>
}

export type ProvinceTicketAct =
  | { readonly act: 'confirm' }
  | { readonly act: 'reopen'; readonly words: string }
  | { readonly act: 'agree' | 'refuse'; readonly proposal: string }

export interface NewProvinceTicket extends PersonDocument {
  readonly ticketId: string
  readonly kind: TicketKind
  readonly orgCode: string | null
  readonly orgName: string
  readonly words: string
  readonly eventId?: string
  readonly about?: ProvinceTicketAbout
  readonly from?: string
  /** Photos, base64. */
  readonly evidence: readonly string[]
  readonly createdAt: Date
}

export interface ProvinceTicketAbout {
  readonly entryId: string | null
  readonly module: string | null
  readonly form: string
  readonly field: string | null
  readonly fieldId: string | null
  readonly reason: string
  readonly correct: string | null
  readonly identityConsent: boolean
}

export interface ProvinceTicket {
  readonly ticketId: string
  readonly state: 'submitted' | 'assigned' | 'awaitingConsent' | 'answered' | 'closed'
  readonly holder: string
  readonly dueOn: string
  readonly proposal: string | null
  readonly answer: string | null
  readonly steps: readonly { readonly at: string; readonly words: string }[]
}

/** Type for a printed copy: the second face lends the characters that the first lacks. */
export interface CopyFonts {
  readonly main: Uint8Array
  readonly rare: Uint8Array
}

/** What a copy is made and sealed with, and where its reader can have the seal checked. */
export interface CopyTools {
  fonts(): Promise<CopyFonts>
  /** SM2 over UTF-8 text with the copies' own key: r and s, 64 hex digits each. */
  sign(text: string): Promise<string>
  /** SM3 of the public key. */
  readonly keyPrint: string
  readonly verifyUrl: string
}
