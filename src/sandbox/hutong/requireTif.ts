import type { MiddlewareHandler } from 'hono'
import type { Bound, World } from '../world'
import { checkTif } from './tif'

/** The 数字政府 gateway in front of the province's own interfaces. */
export function requireTif(world: World): MiddlewareHandler<Bound> {
  return async (c, next) => {
    const { paasId, paasToken } = world.settings
    const check = checkTif(c.req.header(), { paasId, paasToken, nonces: world.nonces, now: world.clock.now() })
    if (!check.ok) return c.json({ returnCode: '0', returnDesc: check.returnDesc }, check.status)
    return next()
  }
}
