import type { ColumnType } from 'kysely'
import type { Entry } from '../../contract/record/recordEntry'
import type { RecordModule } from '../../contract/record/recordModule'
import type { ProvinceTicket } from '../hutong/tickets/tickets'

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
}

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
  visit_type: string | null
  sections: Json<Entry['sections']>
  results: Json<Entry['results']>
}

/** What codeAuthRec/save left behind: the only thing a doctor's look is decided by. */
export interface PermissionsTable {
  document_number: string
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
  kind: 'complaint'
  org_code: string
  org_name: string
  words: string
  event_id: string | null
  created_at: Date
  state: ProvinceTicket['state']
  due_on: string
  steps: Json<ProvinceTicket['steps']>
}

/** One row a phone and template: how many messages were said yes to and not sent yet. */
export interface SubscriptionsTable {
  openid: string
  template_id: string
  balance: number
}

export interface Tables {
  residents: ResidentsTable
  entries: EntriesTable
  permissions: PermissionsTable
  saves: SavesTable
  messages: MessagesTable
  bookings: BookingsTable
  tickets: TicketsTable
  subscriptions: SubscriptionsTable
}
