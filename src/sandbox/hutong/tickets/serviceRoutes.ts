import { Hono } from 'hono'
import { ticketsCreate, ticketsList } from '../../../contract/upstream/hutong/tickets'
import type { Bound, World } from '../../world'
import { findByDocument } from '../register'
import { sealed } from '../sealed'
import { createTicket, listTickets, ticketOf } from './tickets'

const noSuchPerson = { ok: false, returnDesc: '省平台没有该居民' } as const

/** 工单, below the record service's own gateway check. */
export function ticketServiceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.post(ticketsCreate.path, (c) =>
    sealed(c, world, ticketsCreate.request, async (ticket) => {
      const resident = await findByDocument(world.database, ticket.documentType, ticket.documentNumber)
      if (resident === null) return noSuchPerson
      const stored = await createTicket(world.database, resident.residentId, ticket, world.clock.now())
      return stored === null ? { ok: false, returnDesc: '工单编号已被使用' } : { ok: true, result: stored }
    }),
  )

  app.post(ticketsList.path, (c) =>
    sealed(c, world, ticketsList.request, async ({ documentType, documentNumber }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return noSuchPerson
      return { ok: true, result: { tickets: (await listTickets(world.database, resident.residentId)).map(ticketOf) } }
    }),
  )
  return app
}
