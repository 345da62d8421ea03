import { Hono } from 'hono'
import { showBookings } from '../booking/showBookings'
import type { Bound, World } from '../world'
import { chooseDoctor } from './chooseDoctor'
import { doctorPage } from './doctorPage'
import { jumpTo } from './jump'
import { findPatient, searchPatients } from './residents'

/** More than anybody reads: who is not among them is found by name or number. */
const patientsShown = 100

/** The hospital's own system. `/doctor?org=…&staff=…&patient=…` opens it with everything chosen. */
export function hisRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get('/doctor', async (c) => {
    const chosen = chooseDoctor(c)
    const word = (c.req.query('word') ?? '').trim()
    const { patients, total } = await searchPatients(world.database, word, patientsShown)
    const patient = await findPatient(world.database, c.req.query('patient') ?? '')
    const bookings = await showBookings(world, { org: chosen.organisation.orgCode, staff: chosen.doctor.staffNo })
    c.header('cache-control', 'no-store')
    return c.html(doctorPage({ ...chosen, patients, total, patient, bookings, word, now: world.clock.now() }))
  })

  app.get('/doctor/open', async (c) => {
    const patient = await findPatient(world.database, c.req.query('patient') ?? '')
    if (patient === null) return c.redirect('/doctor')
    return c.redirect(jumpTo(world, { ...chooseDoctor(c), patient }))
  })
  return app
}
