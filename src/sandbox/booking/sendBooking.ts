import { findVisit } from '../his/findVisit'
import { sendAccessRequest } from '../hutong/sendAccessRequest'
import type { World } from '../world'
import { type Booking, storeSending } from './bookings'

/** 方式一: the appointment's access request. One that was taken is not sent again. */
export async function sendBooking(world: World, booking: Booking): Promise<Booking> {
  if (booking.requestId !== null) return booking
  const { orgCode, staffNo, residentId } = booking
  const visit = await findVisit(world.database, { org: orgCode, staff: staffNo, patient: residentId })
  if (visit === null) return booking
  const sending = await sendAccessRequest(world, visit, 'booking')
  const sent: Booking = {
    ...booking,
    requestId: sending.kind === 'taken' ? sending.requestId : null,
    refusal: sending.kind === 'refused' ? sending.words : null,
  }
  await storeSending(world.database, sent)
  return sent
}
