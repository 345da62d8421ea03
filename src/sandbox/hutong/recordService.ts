import { Hono } from 'hono'
import { recordEntry, recordList, registerCheck } from '../../contract/upstream/hutong/recordService'
import type { Bound, World } from '../world'
import { findEntry, listEntries } from './entries'
import { findByDocument } from './register'
import { requireTif } from './requireTif'
import { sealed } from './sealed'
import { ticketServiceRoutes } from './tickets/serviceRoutes'

const noSuchPerson = { ok: false, returnDesc: '省平台没有该居民' } as const

/** Ours, not the province's: register, record and tickets behind the gateway. */
export function recordServiceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', requireTif(world))

  app.post(registerCheck.path, (c) =>
    sealed(c, world, registerCheck.request, async ({ documentType, documentNumber, name }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return { ok: true, result: { match: 'unknown' } }
      if (resident.name !== name) return { ok: true, result: { match: 'nameDiffers' } }
      const { birthDate, sex, phone } = resident
      return { ok: true, result: { match: 'same', birthDate, sex, phone } }
    }),
  )

  app.post(recordList.path, (c) =>
    sealed(c, world, recordList.request, async ({ documentType, documentNumber, ...request }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return noSuchPerson
      const list = await listEntries(world.database, resident.residentId, request)
      if (!list.ok) return { ok: false, returnDesc: list.message }
      return { ok: true, result: { entries: list.entries, nextCursor: list.nextCursor } }
    }),
  )

  app.post(recordEntry.path, (c) =>
    sealed(c, world, recordEntry.request, async ({ documentType, documentNumber, entryId }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return noSuchPerson
      return { ok: true, result: { entry: await findEntry(world.database, resident.residentId, entryId) } }
    }),
  )
  app.route('/', ticketServiceRoutes(world))
  return app
}
