import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { recordModules } from '../../../contract/record/recordModule'
import { getPrivilegePath } from '../../../contract/upstream/hutong/getPrivilege'
import type { Bound, World } from '../../world'
import { readJson } from '../readJson'
import { errorPage } from './errorPage'
import { isPermitted, lookAtEntry, lookAtModule } from './look'
import { openPage } from './openPage'
import type { PageSession } from './pageSessions'
import { privilegePage } from './privilegePage'
import { requestCode } from './requestCode'
import { verifyCode } from './verifyCode'

const requestBody = z.strictObject({ kind: z._default(z.enum(['wechat', 'sms']), 'wechat') })
const verifyBody = z.strictObject({ code: z.string() })
const nothing = z.strictObject({})
const listBody = z.strictObject({
  module: z.enum(recordModules),
  filter: z.optional(
    z.object({
      orgName: z.optional(z.string()),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      visitType: z.optional(z.string()),
    }),
  ),
  cursor: z.optional(z.string()),
})
const entryBody = z.strictObject({ entryId: z.string() })

const pageSize = 20

/** The province's own pages inside the HIS. A refusal is a normal answer of the page, so it comes with 200. */
export function privilegeRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.get(getPrivilegePath, async (c) => {
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    const opened = await openPage(world, { param: c.req.query('param') ?? '', appId: c.req.query('appId') ?? '' })
    if (!opened.ok) return c.html(errorPage(opened.message), opened.status)
    return c.html(privilegePage(opened, { permitted: await isPermitted(world, opened.session), now: world.clock.now() }))
  })

  app.post('/gdehr/privilege/access/request', (c) =>
    withSession(c, world, requestBody, (session, { kind }) => requestCode(world, session, kind)),
  )
  app.post('/gdehr/privilege/access/verify', (c) =>
    withSession(c, world, verifyBody, (session, { code }) => verifyCode(world, session, code)),
  )
  app.post('/gdehr/privilege/access/state', (c) =>
    withSession(c, world, nothing, async (session) => ({ permitted: await isPermitted(world, session) })),
  )
  app.post('/gdehr/privilege/record/list', (c) =>
    withSession(c, world, listBody, (session, body) => lookAtModule(world, session, { ...body, limit: pageSize })),
  )
  app.post('/gdehr/privilege/record/entry', (c) =>
    withSession(c, world, entryBody, (session, { entryId }) => lookAtEntry(world, session, entryId)),
  )
  return app
}

async function withSession<Body extends z.core.$ZodType>(
  c: Context<Bound>,
  world: World,
  schema: Body,
  act: (session: PageSession, body: z.infer<Body>) => Promise<object>,
): Promise<Response> {
  c.header('cache-control', 'no-store')
  const session = world.pageSessions.use(c.req.header('x-page-session') ?? '', world.clock.now())
  if (session === null) return c.json({ expired: true, message: '长时间没有操作，会话已过期，请从HIS重新打开。' })
  const body = z.safeParse(schema, readJson(await c.req.text())?.value)
  if (!body.success) return c.json({ message: '请求内容有误。' }, 400)
  return c.json(await act(session, body.data))
}
