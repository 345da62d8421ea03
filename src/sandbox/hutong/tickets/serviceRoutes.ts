import { Hono } from 'hono'
import { ticketsAct, ticketsCreate, ticketsList } from '../../../contract/upstream/hutong/tickets'
import type { Bound, World } from '../../world'
import { findByDocument } from '../register'
import { sealed } from '../sealed'
import { actOnTicket } from './actOnTicket'
import { imageTypeOf } from './imageType'
import { createTicket, listTickets, ticketOf } from './tickets'

const noImage = { ok: false, returnDesc: '佐证材料应为JPEG或PNG图片' } as const
const noSuchPerson = { ok: false, returnDesc: '省平台没有该居民' } as const

/** 工单, below the record service's own gateway check. */
export function ticketServiceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.post(ticketsCreate.path, (c) =>
    sealed(c, world, ticketsCreate.request, async (ticket) => {
      const resident = await findByDocument(world.database, ticket.documentType, ticket.documentNumber)
      if (resident === null) return noSuchPerson
      if (ticket.evidence.some((photo) => imageTypeOf(Buffer.from(photo, 'base64')) === null)) return noImage
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

  app.post(ticketsAct.path, (c) =>
    sealed(c, world, ticketsAct.request, async ({ documentType, documentNumber, ...act }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      return resident === null ? noSuchPerson : { ok: true, result: await actOnTicket(world, resident.residentId, act) }
    }),
  )
  return app
}
