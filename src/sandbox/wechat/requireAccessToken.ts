import type { MiddlewareHandler } from 'hono'
import { wechatErrors } from '../../contract/upstream/wechat/login'
import type { Bound, World } from '../world'

export function requireAccessToken(world: World): MiddlewareHandler<Bound> {
  return async (c, next) => {
    if (!world.accessTokens.isValid(c.req.query('access_token') ?? '', world.clock.now())) {
      return c.json({ errcode: wechatErrors.invalidToken, errmsg: 'invalid credential, access_token is invalid or not latest' })
    }
    return next()
  }
}
