import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { type RecordModule, recordModules } from '../../contract/record/recordModule'
import { pause } from '../background'
import { readJson } from '../hutong/readJson'
import { openSm4 } from '../hutong/sm4'
import type { Bound, World } from '../world'
import type { Fault, WireFaultKind } from './faultTable'

const slowMilliseconds = 3000

/**
 * Meets every request before the programs behind it do. The door that sets faults stays open.
 * A request that met its fault keeps it: clearing helps the next one, and a black hole holds until its client gives up.
 */
export function spoilRequests(world: World): MiddlewareHandler<Bound> {
  return async (c, next) => {
    const { path } = c.req
    if (path === '/control/faults') return next()
    const module = world.faults.asksForModule(path) ? await askedModule(c, world) : null
    const fault = world.faults.takeWire(path, module)
    if (fault === null) return next()
    return spoil(fault, c, next, world)
  }
}

/** Which module of a record a sealed question is for; null when it names none. The body can be read again behind. */
async function askedModule(c: Context<Bound>, { settings }: World): Promise<RecordModule | null> {
  const question = readJson(openSm4(settings.sm4Key, String(Object(readJson(await c.req.text())?.value).data)) ?? '')
  return recordModules.find((module) => module === Object(question?.value).module) ?? null
}

async function spoil(
  { kind, delayMs = slowMilliseconds }: Fault<WireFaultKind>,
  c: Context<Bound>,
  next: Next,
  world: World,
): Promise<Response | undefined> {
  switch (kind) {
    case 'status500':
      return c.json({ returnCode: '0', returnDesc: '服务器内部错误' }, 500)
    case 'status429':
      return c.json({ returnCode: '0', returnDesc: '请求过于频繁' }, 429)
    case 'returnCode0':
      return c.json({ returnCode: '0', returnDesc: '处理失败' })
    case 'html':
      return c.html('<html><body><h1>系统维护中</h1></body></html>')
    case 'empty':
      return c.body('', 200, { 'content-type': 'application/json' })
    case 'garbled':
      return c.body('{"returnCode":"1","ret\u0000\ufffd\ufffd', 200, { 'content-type': 'application/json' })
    case 'redirect':
      return c.redirect('/elsewhere', 302)
    case 'slow':
      if (!(await pause(delayMs, world.background.signal))) return c.body(null, 503)
      await next()
      return undefined
    case 'blackHole':
      return new Promise((resolve) => c.env.outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT)))
    case 'resetBeforeApply':
      c.env.incoming.socket.resetAndDestroy()
      return RESPONSE_ALREADY_SENT
    case 'resetAfterApply':
      await next()
      c.env.incoming.socket.resetAndDestroy()
      return leaveAsSent(c)
    case 'halfBody':
      await next()
      c.env.incoming.socket.end(await rawReply(c.res, 0.5))
      return leaveAsSent(c)
    case 'duplicateReply': {
      await next()
      const reply = await rawReply(c.res, 1)
      c.env.incoming.socket.end(Buffer.concat([reply, reply]))
      return leaveAsSent(c)
    }
  }
}

/** The reply as it would stand on the wire, with only a part of its body. */
async function rawReply(reply: Response, part: number): Promise<Buffer> {
  const body = Buffer.from(await reply.arrayBuffer())
  const head = [
    `HTTP/1.1 ${reply.status} OK`,
    `content-type: ${reply.headers.get('content-type') ?? 'application/json'}`,
    `content-length: ${body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body.subarray(0, Math.floor(body.length * part))])
}

/** hono merges into an answer that exists already: it has to be dropped before the mark can take its place. */
function leaveAsSent(c: Context<Bound>): undefined {
  c.res = undefined
  c.res = RESPONSE_ALREADY_SENT
  return undefined
}
