import type { ColumnType } from 'kysely'
import type { TicketKind } from '../../contract/ticket/ticket'
import type { ProvinceTicket } from '../ports'

/** 工单: stored here first, then taken by the province; `due_at` is when to send it, null once it is taken. Whatever it says is sealed. */
export interface TicketTable {
  resident_id: string
  id: string
  kind: TicketKind
  event_id: string | null
  org_code: string | null
  /** Of a complaint only: whoever looked. */
  org_name: string | null
  org_name_sealed: string | null
  words_sealed: string
  about_sealed: string | null
  moved_from_sealed: string | null
  photos: ColumnType<number, number | undefined, never>
  photos_sent: number | null
  request_key: string | null
  request_print: string | null
  created_at: ColumnType<Date, Date, never>
  taken_at: Date | null
  /** The province's last day for an answer, `YYYY-MM-DD`. */
  due_on: string | null
  /** What the province told last. */
  known_state: ProvinceTicket['state'] | null
  known_sealed: string | null
  /** When it was first known to be closed. */
  closed_at: Date | null
  due_at: Date | null
  tries: ColumnType<number, never, number>
}

/** Residents whose tickets are not all closed, and when to ask the province how they stand. */
export interface TicketFollowTable {
  resident_id: string
  due_at: Date
  tries: ColumnType<number, number | undefined, number>
}

/** Photos on their way. Piece 0 is a whole photo, freed of its metadata. */
export interface TicketPhotoPieceTable {
  resident_id: string
  ticket_id: string
  photo: number
  piece: number
  pieces: number
  sealed: string
}
