import type { ColumnType } from 'kysely'
import type { Entry } from '../../contract/record/recordEntry'
import type { RecordModule } from '../../contract/record/recordModule'

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
  phone: string
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

export interface Tables {
  residents: ResidentsTable
  entries: EntriesTable
  permissions: PermissionsTable
  saves: SavesTable
  messages: MessagesTable
}
