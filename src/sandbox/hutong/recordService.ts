import { Hono } from 'hono'
import {
  healthCodeShow,
  kinCheck,
  recordEntry,
  recordList,
  registerCheck,
  relationCheck,
} from '../../contract/upstream/hutong/recordService'
import type { Bound, World } from '../world'
import { showHealthCode } from './healthCode/showHealthCode'
import { answerEntry, answerList } from './recordAnswers'
import { findByDocument } from './register'
import { kinOf, relationOf } from './relations'
import { requireTif } from './requireTif'
import { sealed } from './sealed'
import { ticketServiceRoutes } from './tickets/serviceRoutes'

/** Ours, not the province's: register, record and tickets behind the gateway. */
export function recordServiceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', requireTif(world))

  app.post(registerCheck.path, (c) =>
    sealed(c, world, registerCheck.request, async ({ documentType, documentNumber, name }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return { ok: true, result: { match: 'unknown' } }
      if (resident.name !== name) return { ok: true, result: { match: 'nameDiffers' } }
      const { birthDate, sex, phone, deceasedOn } = resident
      return { ok: true, result: { match: 'same', birthDate, sex, phone, ...(deceasedOn === null ? {} : { deceased: true }) } }
    }),
  )

  app.post(relationCheck.path, (c) =>
    sealed(c, world, relationCheck.request, async (pair) => ({ ok: true, result: await relationOf(world, pair) })),
  )
  app.post(kinCheck.path, (c) => sealed(c, world, kinCheck.request, async (asked) => ({ ok: true, result: await kinOf(world, asked) })))
  app.post(recordList.path, (c) => sealed(c, world, recordList.request, (question) => answerList(world, question)))
  app.post(recordEntry.path, (c) => sealed(c, world, recordEntry.request, (question) => answerEntry(world, question)))
  app.post(healthCodeShow.path, (c) => sealed(c, world, healthCodeShow.request, (question) => showHealthCode(world, question)))
  app.route('/', ticketServiceRoutes(world))
  return app
}
