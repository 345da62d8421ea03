import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { findVisit } from '../his/findVisit'
import { readSubmission } from '../readSubmission'
import type { Bound, World } from '../world'
import { type Booking, findBooking, storeBooking } from './bookings'
import { sendBooking } from './sendBooking'
import { showBooking, showBookings } from './showBookings'

const bookingBody = z.strictObject({ org: z.string(), staff: z.string(), patient: z.string(), visitOn: z.iso.date() })
const resendBody = z.strictObject({ bookingId: z.string() })

/** 预约挂号 in the hospital's system. */
export function bookingRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get('/doctor/bookings', async (c) => {
    c.header('cache-control', 'no-store')
    return c.json({ bookings: await showBookings(world, { org: c.req.query('org') ?? '', staff: c.req.query('staff') ?? '' }) })
  })

  app.post('/doctor/bookings', async (c) => {
    const { byForm, value } = await readSubmission(c)
    const read = z.safeParse(bookingBody, value)
    if (!read.success) return c.json({ message: '应为 {org, staff, patient, visitOn: YYYY-MM-DD}' }, 400)
    const { visitOn, ...keys } = read.data
    const visit = await findVisit(world.database, keys)
    if (visit === null) return c.json({ message: '没有这家医院、这位医生或这位患者' }, 400)
    const { orgCode, staffNo } = visit.asker
    const residentId = visit.resident.residentId
    const booking = await storeBooking(world.database, { orgCode, staffNo, residentId, visitOn, madeAt: world.clock.now() })
    return answer(c, world, byForm, await sendBooking(world, booking))
  })

  app.post('/doctor/bookings/resend', async (c) => {
    const { byForm, value } = await readSubmission(c)
    const read = z.safeParse(resendBody, value)
    const booking = read.success ? await findBooking(world.database, read.data.bookingId) : null
    if (booking === null) return c.json({ message: '没有这个预约' }, 404)
    return answer(c, world, byForm, await sendBooking(world, booking))
  })
  return app
}

async function answer(c: Context<Bound>, world: World, byForm: boolean, booking: Booking): Promise<Response> {
  if (!byForm) return c.json({ booking: await showBooking(world, booking) })
  const query = new URLSearchParams({ org: booking.orgCode, staff: booking.staffNo, patient: booking.residentId })
  return c.redirect(`/doctor?${query.toString()}`, 303)
}
