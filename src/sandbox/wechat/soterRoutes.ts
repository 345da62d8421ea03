import { Hono } from 'hono'
import * as z from 'zod/mini'
import { soterVerifyPath, soterVerifyRequest } from '../../contract/upstream/wechat/soter'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'
import { errors } from './errors'
import { openidPattern } from './people'
import { requireAccessToken } from './requireAccessToken'

/** 生物认证, the server's half: did this openid's phone sign exactly this? */
export function soterRoutes(world: World): Hono<Bound> {
  return new Hono<Bound>().post(soterVerifyPath, requireAccessToken(world), async (c) => {
    const body = z.safeParse(soterVerifyRequest, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badParameters)
    const { openid, json_string: json, json_signature: signature } = body.data
    if (!openidPattern.test(openid)) return c.json(errors.badOpenid)
    return c.json({ errcode: 0, errmsg: 'ok', is_ok: world.soterPhones.verify({ openid, json, signature }) })
  })
}
