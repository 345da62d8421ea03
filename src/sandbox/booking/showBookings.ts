import { findVisit } from '../his/findVisit'
import type { World } from '../world'
import { type BookingState, bookingStateNames, standingOf } from './bookingState'
import { type Booking, listBookings } from './bookings'

export interface ShownBooking {
  bookingId: string
  orgCode: string
  orgName: string
  department: string
  staffNo: string
  staffName: string
  /** The resident's id. */
  patient: string
  patientName: string
  visitOn: string
  madeAt: string
  state: BookingState
  stateName: string
  message: string
}

export async function showBooking(world: World, booking: Booking): Promise<ShownBooking> {
  const { bookingId, orgCode, staffNo, residentId, visitOn, madeAt } = booking
  const visit = await findVisit(world.database, { org: orgCode, staff: staffNo, patient: residentId })
  const { state, message } = await standingOf(world, booking)
  return {
    bookingId,
    orgCode,
    orgName: visit?.asker.orgName ?? '',
    department: visit?.asker.department ?? '',
    staffNo,
    staffName: visit?.asker.staffName ?? '',
    patient: residentId,
    patientName: visit?.resident.name ?? '',
    visitOn,
    madeAt: madeAt.toISOString(),
    state,
    stateName: bookingStateNames[state],
    message,
  }
}

export async function showBookings(world: World, of: { org: string; staff: string }): Promise<ShownBooking[]> {
  const bookings = await listBookings(world.database, of)
  return Promise.all(bookings.map((booking) => showBooking(world, booking)))
}
