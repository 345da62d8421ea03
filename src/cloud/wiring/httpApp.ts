import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import type { Origin } from '../call'
import { type Answer, dispatch, failedAnswer } from '../dispatch'
import { openApiDocument } from '../openApi'
import type { Application } from './application'
import { backChannelCall } from './backChannelCall'
import { limitedBody } from './limitedBody'
import { refusedAtDoor } from './refusedAtDoor'
import { servedVerifyPage } from './servedVerifyPage'

/** wx.request always sends this referer (developers.weixin.qq.com, network/RequestTask); it only labels, it proves nothing. */
const weappReferer = 'https://servicewechat.com/'

function originOf(context: Context): Origin {
  return { channel: context.req.header('referer')?.startsWith(weappReferer) ? 'weapp' : 'h5', wechatOpenid: null }
}

function reply({ status, body }: Pick<Answer, 'status'> & { body: object }): Response {
  // Written out, not Response.json: the server answers a plain string without a stream in between.
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** The API as a plain HTTP service: POST /api/<operation>, POST /hutong/<name>, GET /verify, GET /healthz, GET /openapi.json. */
export function httpApp(application: Application): Hono {
  const app = new Hono()
  const verifyPage = servedVerifyPage(application.settings)

  app.use(
    '/api/*',
    limitedBody(() => reply(refusedAtDoor(application.log, 'input.tooLarge'))),
  )
  app.post('/api/:operation', async (context) => {
    const body = await readBody(context)
    return reply(await dispatch(application, context.req.param('operation'), body, originOf(context), randomUUID()))
  })

  app.use(
    '/hutong/*',
    limitedBody(() => reply({ status: 413, body: { returnCode: '0', returnDesc: '请求内容太大' } })),
  )
  app.post('/hutong/*', async (context) => {
    const headers = Object.fromEntries(context.req.raw.headers.entries())
    // The path as it was signed: Hono's own has its percent signs resolved.
    const { pathname: path } = new URL(context.req.url)
    const message = { method: 'POST', path, headers, rawBody: Buffer.from(await context.req.arrayBuffer()) }
    return reply(await backChannelCall(application, message, randomUUID()))
  })

  app.get('/healthz', async (context) => {
    const up = await sql`select 1`.execute(application.db).then(
      () => true,
      () => false,
    )
    return context.json({ ok: up, database: up ? 'up' : 'down', now: application.clock.now().toISOString() }, up ? 200 : 503)
  })
  app.get('/verify', async () => {
    const { html, contentSecurityPolicy } = await verifyPage()
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-cache',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    })
  })
  app.get('/openapi.json', (context) => context.json(openApiDocument()))
  app.notFound(() => reply(refusedAtDoor(application.log, 'resource.notFound')))
  app.onError((error) => {
    const traceId = randomUUID()
    application.log.bug({ traceId, operation: 'http', error })
    return reply(failedAnswer({ code: 'system.unexpected' }, null, traceId))
  })
  return app
}

/** The bearer token is moved into the body's place for it, so that both transports read alike. A body that is not JSON is no body. */
async function readBody(context: Context): Promise<unknown> {
  const text = await context.req.text()
  const body = parseJson(text)
  const bearer = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (bearer === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return { ...body, session: bearer }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
