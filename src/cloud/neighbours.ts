import type { AgreedNotice } from '../contract/consent/notice'
import type { WardActKind } from '../contract/family/acts'
import type { Relation } from '../contract/family/ward'
import type { MessageKind } from '../contract/message/message'
import type { RecordModule } from '../contract/record/recordModule'
import type { Channel } from './call'
import type { Database, DatabaseTransaction, PersonDocument } from './ports'

/** What one capability of the cloud may ask of another: each is filled by the capability that owns the matter, in its handlers.ts. */

/** What authorization asks of consent. */
export interface AccessReceipts {
  /** The version agreed to for this very request by this receipt: by the resident or, where one is named, by this guardian's account for them; null when they did not. */
  versionOf(residentId: string, receiptId: string, requestId: string, guardianAccountId?: string): Promise<string | null>
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
  /** The receipt, in the transaction that makes the guardianship; `standing`, the one it has, serves again while its wording does. Gives its id. */
  store(
    trx: DatabaseTransaction,
    agreed: { residentId: string; accountId: string; channel: Channel; now: Date },
    standing: string | null,
  ): Promise<string>
  /** The entry that takes this receipt back, in the transaction that ends the guardianship, from whichever account of the guardian. */
  takeBack(
    trx: DatabaseTransaction,
    by: { residentId: string; accountId: string; channel: Channel; now: Date },
    receiptId: string,
  ): Promise<void>
  /** Its words, when the guardianship it was given for is kept no longer. */
  erase(trx: DatabaseTransaction, residentId: string, receiptId: string, now: Date): Promise<void>
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
  ofResident(residentId: string): Promise<readonly { accountId: string; openid: string; proofDue: boolean }[]>
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

/** What others ask of family about those who act for a child. */
export interface Guardians {
  /** Residents with a guardianship of this one as it was proven last, but for those who have died; none for an adult. */
  of(db: Database | DatabaseTransaction, wardId: string, now: Date): Promise<readonly string[]>
  /** Since when they are in dispute; null when they are not. Meanwhile none of them is told where the child is. */
  frozenSince(db: Database | DatabaseTransaction, wardId: string): Promise<Date | null>
  /** By which tie each of them ever acted, by their resident id. */
  relationsOf(wardId: string): Promise<ReadonlyMap<string, Relation>>
  /**
   * Until when at most what this guardian gives for this child may last: midnight in China of the 18th birthday. null when they may give
   * nothing at this moment: ended, grown up, past its proof, in dispute, or dead. Holds the answer until the transaction ends.
   */
  givesUntil(trx: DatabaseTransaction, wardId: string, guardianResidentId: string, now: Date): Promise<Date | null>
  /** The receipt by which this guardian, whose tie stands, agreed to handle the child's data; null where there is none. */
  consentOf(wardId: string, guardianResidentId: string): Promise<string | null>
}

/** What others tell family: every act of a guardian is kept, and told to the other guardians and (in its own inbox) to the child. */
export interface WardActs {
  record(trx: DatabaseTransaction, act: NewWardAct): Promise<void>
}

export interface NewWardAct {
  readonly wardId: string
  /** The resident who acted as guardian. */
  readonly byResidentId: string
  readonly kind: WardActKind
  readonly orgName: string | null
  readonly now: Date
}

/** What family and identity ask of authorization. */
export interface GrantsMade {
  /** Permissions this guardian gave for this child that still stand, or that they have just extended. */
  standing(
    db: Database | DatabaseTransaction,
    wardId: string,
    byResidentId: string,
    now: Date,
  ): Promise<readonly { grantId: string; orgName: string; expiresAt: Date }[]>
  /** Wishes to take back: those this guardian made for this child. Gives the queues to be driven once the transaction stands. */
  wishToRevoke(trx: DatabaseTransaction, wardId: string, byResidentId: string, now: Date): Promise<readonly GrantQueue[]>
  /** What guardians gave for this child ends here at the latest: its 18th birthday turned out to be earlier. */
  capAt(trx: DatabaseTransaction, wardId: string, until: Date): Promise<void>
  /** The same for everything that stands of a resident. */
  wishToRevokeAll(trx: DatabaseTransaction, residentId: string, now: Date): Promise<readonly GrantQueue[]>
  /** After the commit: the first try at the province. */
  wishesStored(queues: readonly GrantQueue[]): Promise<void>
}

export interface GrantQueue {
  readonly residentId: string
  readonly orgCode: string
}

/** What identity asks of family when an account is closed: all its person's guardianships end; how many. */
export interface OwnGuardianships {
  endAll(trx: DatabaseTransaction, guardianResidentId: string, by: { accountId: string; channel: Channel; now: Date }): Promise<number>
}

/** What identity asks of message: a text to a number that may have to hear of it, durable in the caller's transaction, sent by the worker. */
export interface NoticeTexts {
  send(trx: DatabaseTransaction, notice: { phone: string; kind: NoticeTextKind; now: Date }): Promise<void>
}
/** As the messages of the same names (contract/message/message.ts); `phoneChanged`: the account is bound to another number now, told to the one before. */
export type NoticeTextKind =
  | Extract<MessageKind, 'newWechat' | 'newWechatTried' | 'phoneTaken' | 'lostReported' | 'vouched' | 'windowProof'>
  | 'phoneChanged'

/** What identity asks of message when an account is closed: what it may still be sent is forgotten. */
export interface AccountMessages {
  forget(trx: DatabaseTransaction, accountId: string): Promise<void>
}

/** What authorization asks of ticket: which looks have been complained about. */
export interface Complaints {
  ofEvents(residentId: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** What others ask of identity. */
export interface Residents {
  /** The resident of a document, or of one they were known by before; made if new: requests may come before the person does. */
  idOf(person: PersonDocument): Promise<string>
  /** Whom a row of a moment ago means by now: two numbers may have turned out to be one person's. Holds the answer until the transaction ends. */
  meansNow(trx: DatabaseTransaction, residentId: string): Promise<string>
  /**
   * The resident whom the province knows by all of these, the number in force first; what is new among them means the same person from now on.
   * Made if new; null where two of them are residents here with names of their own.
   */
  idOfKnown(known: readonly PersonDocument[]): Promise<string | null>
  /**
   * From now on by this number; the one before still means them. `same`: they go by it already · `taken`: it is another resident's here,
   * who has a name of their own.
   */
  renumber(trx: DatabaseTransaction, residentId: string, person: PersonDocument & { name: string }): Promise<'done' | 'same' | 'taken'>
  /** Whether the province's register has said that they have died. */
  hasDied(residentId: string, trx?: Database | DatabaseTransaction): Promise<boolean>
  /** `YYYY-MM-DD`; null when nobody has told it. */
  birthDateOf(residentId: string): Promise<string | null>
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
  /** Two numbers turned out to be one person's: the looks of one are the other's, too. */
  moveTo(trx: DatabaseTransaction, from: string, into: string): Promise<void>
}

export interface LoggedAccessEvent {
  readonly eventId: string
  readonly actor: 'hospital' | 'self' | 'guardian' | 'support'
  /** Which guardian looked; null for anybody else. */
  readonly byResidentId: string | null
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
