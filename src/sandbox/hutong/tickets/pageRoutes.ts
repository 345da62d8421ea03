import { Hono } from 'hono'
import * as z from 'zod/mini'
import { readSubmission } from '../../readSubmission'
import type { Bound, World } from '../../world'
import { type HandledAnswer, handleTicket, handlings, possibleHandlings } from './handleTicket'
import { imageTypeOf } from './imageType'
import { findPhoto, listTickets, ticketOf } from './tickets'
import { ticketsPage } from './ticketsPage'

const text = z._default(z.string().check(z.trim(), z.maxLength(500)), '')
const body = z.strictObject({ ticketId: z.string(), act: z.optional(z.enum(handlings)), words: text, value: text })

const refusals: Record<Exclude<HandledAnswer['kind'], 'handled'>, { status: 400 | 404 | 409; message: string }> = {
  unknown: { status: 404, message: '没有这张工单' },
  closed: { status: 409, message: '工单已经办结' },
  notNow: { status: 409, message: '工单现在不能这样办理' },
  valueMissing: { status: 400, message: '请填写正确的内容：value' },
  valueUnfit: { status: 400, message: '内容不符合这个字段的格式（性别为男或女，出生日期为YYYY-MM-DD）' },
  noSuchField: { status: 409, message: '档案里没有这一条或这个字段，或者这个字段须经本人同意才能修改' },
}

/** Where the people of the province, its hospitals and centres handle 工单. */
export function ticketPageRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get('/province/tickets', async (c) => {
    c.header('cache-control', 'no-store')
    const refused = Object.entries(refusals).find(([kind]) => kind === c.req.query('refused'))
    const said = refused === undefined ? '' : refused[1].message
    return c.html(ticketsPage(await listTickets(world.database, null), { org: c.req.query('org') ?? '', said }))
  })

  app.get('/province/tickets.json', async (c) => {
    c.header('cache-control', 'no-store')
    const rows = await listTickets(world.database, null)
    const tickets = rows.map((row) => ({
      ...ticketOf(row),
      kind: row.kind,
      orgCode: row.org_code,
      orgName: row.org_name,
      words: row.words,
      eventId: row.event_id,
      about: row.about,
      from: row.from_org,
      photos: row.photos,
      possible: possibleHandlings(row),
      createdAt: row.created_at.toISOString(),
    }))
    return c.json({ tickets })
  })

  app.get('/province/tickets/:ticketId/photos/:place', async (c) => {
    c.header('cache-control', 'no-store')
    const photo = await findPhoto(world.database, c.req.param('ticketId'), Number(c.req.param('place')))
    const type = photo === null ? null : imageTypeOf(photo)
    return photo === null || type === null ? c.notFound() : c.body(new Uint8Array(photo), 200, { 'content-type': type })
  })

  app.post('/province/tickets', async (c) => {
    const { byForm, value } = await readSubmission(c)
    const read = z.safeParse(body, value)
    if (!read.success)
      return c.json({ message: `应为 {ticketId, act?, words?, value?}，words不超过500字，act为：${handlings.join('、')}` }, 400)
    const answer = await handleTicket(world, read.data)
    if (byForm) return c.redirect(answer.kind === 'handled' ? '/province/tickets' : `/province/tickets?refused=${answer.kind}`, 303)
    if (answer.kind === 'handled') return c.json({ ticket: answer.ticket })
    const { status, message } = refusals[answer.kind]
    return c.json({ message }, status)
  })
  return app
}
