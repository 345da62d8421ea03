import type { ColumnType } from 'kysely'
import type * as z from 'zod/mini'
import type { FormId } from '../../contract/record/forms/recordForms'
import type { Entry } from '../../contract/record/recordEntry'
import type { RecordModule } from '../../contract/record/recordModule'
import type { SensitiveKind } from '../../contract/record/sensitive'
import type { VisitType } from '../../contract/record/visitTypes'
import type { TicketKind } from '../../contract/ticket/ticket'
import type { ticketsCreate } from '../../contract/upstream/hutong/tickets'
import type { ProvinceTicket } from '../hutong/tickets/tickets'

type TicketAbout = NonNullable<z.infer<typeof ticketsCreate.request>['about']>

/** jsonb: read as values, written as text (the driver would send an array as a PostgreSQL array). */
type Json<Value> = ColumnType<Value, string, string>

export interface ResidentsTable {
  resident_id: string
  /** Place in the list; the demo's people come first. */
  ordinal: number
  document_type: string
  document_number: string
  name: string
  sex: 'male' | 'female'
  birth_date: string
  /** The number registered with the province, where a code by SMS goes; not everybody has one. */
  phone: string | null
  /** The number WeChat knows. */
  wechat_phone: string
  openid: string
  note: string | null
  /** Residents too; for every child whose parents are among them. */
  mother_id: string | null
  father_id: string | null
  spouse_id: string | null
  /** Why somebody who did see doctors has an empty record: only before 2021, or only at places below the second level (population/places.ts). */
  quiet_reason: QuietReason | null
  /** The day in China the register was told of the person's death; nobody of the population until a door or a scenario says so. */
  deceased_on: ColumnType<string | null, string | null | undefined, string | null>
}

/** What else a resident is known by: a number that was replaced, a birth code. Who asks by one of these is answered as by the one in force. */
export interface OtherNumbersTable {
  sequence: ColumnType<number, never, never>
  document_number: string
  document_type: string
  resident_id: string
}

/** Numbers that WeChat has learnt of since the beginning: the last openid to get a number is the one that has it. */
export interface WechatPhonesTable {
  openid: string
  phone: string
}

export type QuietReason = 'before2021' | 'notSecondLevel'

/** Whose entries have been written: a record is made the first time somebody asks for it (ensureRecord.ts). */
export interface FilledRecordsTable {
  resident_id: string
}

/** The primary key is the order of one module's list; entries_by_time that of all six, entries_by_source that of one whole source_org. */
export interface EntriesTable {
  resident_id: string
  module: RecordModule
  occurred_at: Date
  entry_id: string
  title: string
  summary: string | null
  occurred_on: string | null
  source_org: string
  collected_at: Date
  visit_type: VisitType | null
  form: FormId
  /** As the source marked it. */
  sensitive: SensitiveKind | null
  parts: Json<Entry['parts']>
  results: Json<Entry['results']>
  /** What a faulty source system sends instead of the entry; null for nearly all. */
  malformed: Json<unknown> | null
  /** Made by the database itself of all that people read of the entry, in lower case. */
  read_words: ColumnType<string, never, never>
}

/** Every source organisation a resident has entries of, by module: asked for with each first page. */
export interface EntrySourcesTable {
  resident_id: string
  module: RecordModule
  source_org: string
}

/** What codeAuthRec/save left behind, under whichever number of the person: the only thing a doctor's look is decided by. */
export interface PermissionsTable {
  resident_id: string
  org_code: string
  status: '1' | '0'
  saved_at: Date
  valid_until: Date
}

export interface SavesTable {
  sequence: ColumnType<number, never, never>
  at: Date
  org_code: string
  status: '1' | '0'
  raw_body: string
}

export interface MessagesTable {
  sequence: ColumnType<number, never, never>
  message_id: string
  channel: 'sms' | 'wechat'
  recipient: string
  text: string
  at: Date
}

/** An appointment at a hospital, and the access request that went out with it. */
export interface BookingsTable {
  sequence: ColumnType<number, never, never>
  booking_id: string
  org_code: string
  staff_no: string
  resident_id: string
  visit_on: string
  made_at: Date
  /** null while the request has not been taken. */
  request_id: string | null
  /** Why it was not taken, in the cloud's words; null when there was no answer at all. */
  refusal: string | null
}

export interface TicketsTable {
  sequence: ColumnType<number, never, never>
  ticket_id: string
  resident_id: string
  kind: TicketKind
  /** null where only the name is known. */
  org_code: string | null
  org_name: string
  words: string
  event_id: string | null
  /** What a 问题反馈 or 勘误 is about. */
  about: Json<TicketAbout> | null
  /** 迁移: the centre it leaves. */
  from_org: string | null
  /** JPEG or PNG, base64. */
  evidence: Json<string[]>
  created_at: Date
  state: ProvinceTicket['state']
  holder: string
  due_on: string
  proposal: string | null
  answer: string | null
  steps: Json<ProvinceTicket['steps']>
}

/** 确认, 重新处理 and decisions, each done once however often it is sent. */
export interface TicketActsTable {
  act_id: string
  ticket_id: string
  act: 'confirm' | 'reopen' | 'agree' | 'refuse'
  words: string | null
  at: Date
}

/** One row a phone and template: how many messages were said yes to and not sent yet. */
export interface SubscriptionsTable {
  openid: string
  template_id: string
  balance: number
}

export interface Tables {
  residents: ResidentsTable
  other_numbers: OtherNumbersTable
  wechat_phones: WechatPhonesTable
  filled_records: FilledRecordsTable
  entries: EntriesTable
  entry_sources: EntrySourcesTable
  permissions: PermissionsTable
  saves: SavesTable
  messages: MessagesTable
  bookings: BookingsTable
  tickets: TicketsTable
  ticket_acts: TicketActsTable
  subscriptions: SubscriptionsTable
}
