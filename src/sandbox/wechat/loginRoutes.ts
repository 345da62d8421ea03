import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { jscode2sessionPath, phoneNumberPath, stableTokenPath } from '../../contract/upstream/wechat/login'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'
import { errors } from './errors'
import { phoneOf } from './people'
import { requireAccessToken } from './requireAccessToken'

const tokenBody = z.object({
  grant_type: z.string(),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.optional(z.boolean()),
})
const phoneBody = z.object({ code: z.string() })

/** WeChat's server: login, access token, phone number (facts a2). Its failures come with HTTP 200. */
export function loginRoutes(world: World): Hono<Bound> {
  const { wechatAppId, wechatAppSecret } = world.settings
  const app = new Hono<Bound>()

  app.get(jscode2sessionPath, (c) => {
    if (c.req.query('appid') !== wechatAppId) return c.json(errors.badAppId)
    if (c.req.query('secret') !== wechatAppSecret) return c.json(errors.badSecret)
    if (c.req.query('grant_type') !== 'authorization_code') return c.json(errors.badGrantType)
    const redeemed = world.wechatCodes.redeem('login', c.req.query('js_code') ?? '', world.clock.now())
    if (!redeemed.ok) return c.json(errors.ofCode(redeemed.errcode))
    return c.json({ openid: redeemed.openid, session_key: randomBytes(16).toString('base64') })
  })

  app.post(stableTokenPath, async (c) => {
    const body = z.safeParse(tokenBody, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badParameters)
    if (body.data.grant_type !== 'client_credential') return c.json(errors.badGrantType)
    if (body.data.appid !== wechatAppId) return c.json(errors.badAppId)
    if (body.data.secret !== wechatAppSecret) return c.json(errors.badSecret)
    const { token, expiresIn } = world.accessTokens.current(body.data.force_refresh === true, world.clock.now())
    return c.json({ access_token: token, expires_in: expiresIn })
  })

  app.post(phoneNumberPath, requireAccessToken(world), async (c) => {
    const body = z.safeParse(phoneBody, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badParameters)
    const now = world.clock.now()
    const redeemed = world.wechatCodes.redeem('phone', body.data.code, now)
    if (!redeemed.ok) return c.json(errors.ofCode(redeemed.errcode))
    const phone = await phoneOf(world.database, redeemed.openid)
    const watermark = { timestamp: Math.floor(now.getTime() / 1000), appid: wechatAppId }
    return c.json({
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    })
  })
  return app
}
