import { Hono } from 'hono'
import * as z from 'zod/mini'
import { readSubmission } from '../../readSubmission'
import type { Bound, World } from '../../world'
import { advanceTicket } from './advanceTicket'
import { listTickets, ticketOf } from './tickets'
import { ticketsPage } from './ticketsPage'

const body = z.strictObject({ ticketId: z.string(), words: z._default(z.string().check(z.maxLength(500)), '') })

/** Where the people of the province and its hospitals handle 工单. */
export function ticketPageRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get('/province/tickets', async (c) => {
    c.header('cache-control', 'no-store')
    return c.html(ticketsPage(await listTickets(world.database, null)))
  })

  app.get('/province/tickets.json', async (c) => {
    c.header('cache-control', 'no-store')
    const rows = await listTickets(world.database, null)
    const tickets = rows.map((row) => ({
      ...ticketOf(row),
      orgName: row.org_name,
      words: row.words,
      eventId: row.event_id,
      createdAt: row.created_at.toISOString(),
    }))
    return c.json({ tickets })
  })

  app.post('/province/tickets', async (c) => {
    const { byForm, value } = await readSubmission(c)
    const read = z.safeParse(body, value)
    if (!read.success) return c.json({ message: '应为 {ticketId, words?}，words不超过500字' }, 400)
    const advanced = await advanceTicket(world.database, read.data.ticketId, read.data.words.trim(), world.clock.now())
    if (byForm) return c.redirect('/province/tickets', 303)
    if (advanced.kind === 'unknown') return c.json({ message: '没有这张工单' }, 404)
    if (advanced.kind === 'closed') return c.json({ message: '工单已经办结' }, 409)
    return c.json({ ticket: advanced.ticket })
  })
  return app
}
