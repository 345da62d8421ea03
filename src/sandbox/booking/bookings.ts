import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { BookingsTable, Tables } from '../database/tables'

export interface Booking {
  bookingId: string
  orgCode: string
  staffNo: string
  residentId: string
  /** `YYYY-MM-DD` in China. */
  visitOn: string
  madeAt: Date
  requestId: string | null
  refusal: string | null
}

export async function storeBooking(
  database: Kysely<Tables>,
  made: Pick<Booking, 'orgCode' | 'staffNo' | 'residentId' | 'visitOn' | 'madeAt'>,
): Promise<Booking> {
  const booking: Booking = { ...made, bookingId: randomUUID(), requestId: null, refusal: null }
  await database
    .insertInto('bookings')
    .values({
      booking_id: booking.bookingId,
      org_code: booking.orgCode,
      staff_no: booking.staffNo,
      resident_id: booking.residentId,
      visit_on: booking.visitOn,
      made_at: booking.madeAt,
      request_id: null,
      refusal: null,
    })
    .execute()
  return booking
}

/** What became of the access request. */
export async function storeSending(
  database: Kysely<Tables>,
  { bookingId, requestId, refusal }: Pick<Booking, 'bookingId' | 'requestId' | 'refusal'>,
): Promise<void> {
  await database.updateTable('bookings').set({ request_id: requestId, refusal }).where('booking_id', '=', bookingId).execute()
}

export async function findBooking(database: Kysely<Tables>, bookingId: string): Promise<Booking | null> {
  const row = await database.selectFrom('bookings').selectAll().where('booking_id', '=', bookingId).executeTakeFirst()
  return row === undefined ? null : bookingOf(row)
}

/** The newest one of this patient at this hospital: a permission is the hospital's, whichever doctor asked. */
export async function newestBooking(database: Kysely<Tables>, orgCode: string, residentId: string): Promise<Booking | null> {
  const row = await database
    .selectFrom('bookings')
    .selectAll()
    .where('org_code', '=', orgCode)
    .where('resident_id', '=', residentId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : bookingOf(row)
}

/** Newest first; an empty key leaves that open. */
export async function listBookings(database: Kysely<Tables>, { org, staff }: { org: string; staff: string }): Promise<Booking[]> {
  let query = database.selectFrom('bookings').selectAll().orderBy('sequence', 'desc').limit(50)
  if (org !== '') query = query.where('org_code', '=', org)
  if (staff !== '') query = query.where('staff_no', '=', staff)
  return (await query.execute()).map(bookingOf)
}

function bookingOf(row: Selectable<BookingsTable>): Booking {
  return {
    bookingId: row.booking_id,
    orgCode: row.org_code,
    staffNo: row.staff_no,
    residentId: row.resident_id,
    visitOn: row.visit_on,
    madeAt: row.made_at,
    requestId: row.request_id,
    refusal: row.refusal,
  }
}
