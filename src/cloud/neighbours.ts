import type { AgreedNotice } from '../contract/consent/notice'
import type { MessageKind } from '../contract/message/message'
import type { RecordModule } from '../contract/record/recordModule'
import type { Channel } from './call'
import type { Database, DatabaseTransaction, PersonDocument } from './ports'

/** What one capability of the cloud may ask of another: each is filled by the capability that owns the matter, in its handlers.ts. */

/** What others ask of identity: whether this person began and passed a face check just now (step-up). */
export interface FaceChecks {
  passedSince(residentId: string, accountId: string, since: Date): Promise<boolean>
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

/** What family asks of consent: 未成年人监护同意书, agreed to by an account in the ward's own chain. */
export interface GuardianConsents {
  /** Whether this is the text in force at that instant. */
  isCurrent(agreed: AgreedNotice, now: Date): boolean
  /** The receipt, in the transaction that makes the guardianship; one that stands already is not made twice. Gives its id. */
  store(trx: DatabaseTransaction, agreed: { residentId: string; accountId: string; channel: Channel; now: Date }): Promise<string>
  /** The entry that takes it back, in the transaction that ends the guardianship; nothing where nothing stands. */
  takeBack(trx: DatabaseTransaction, by: { residentId: string; accountId: string; channel: Channel; now: Date }): Promise<void>
}

/** What others ask of identity: how often one account may do what is costly, or could be used for guessing. */
export interface AttemptLimits {
  /** Counts one try; false when it is one too many. */
  withinLimit(accountId: string, action: 'addWard' | 'tryCopy' | 'takeCopy', now: Date): Promise<boolean>
  /** `now` as it was when the try was counted. */
  giveBack(accountId: string, action: 'takeCopy', now: Date): Promise<void>
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

/** What ticket asks of family: whose inboxes hear of a ward, as themselves. */
export interface Guardians {
  /** Residents with a guardianship of this one as it was proven last; none for an adult. */
  of(trx: DatabaseTransaction, wardId: string, now: Date): Promise<readonly string[]>
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
  /** The province's register has them under this name now; nothing where none was known. */
  renamed(trx: DatabaseTransaction, residentId: string, name: string): Promise<void>
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
