import type { MiddlewareHandler } from 'hono'
import type { Bound } from '../world'

const loopback = /^(::ffff:)?127\.|^::1$/

/** The control door moves time and breaks things: nobody on another machine may knock. */
export const loopbackOnly: MiddlewareHandler<Bound> = async (c, next) => {
  if (!loopback.test(c.env.incoming.socket.remoteAddress ?? '')) return c.json({ message: '控制入口只接受本机访问' }, 403)
  return next()
}
