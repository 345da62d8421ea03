import { Hono } from 'hono'
import * as z from 'zod/mini'
import { getVerifyIdPath, getVerifyIdRequest, queryVerifyInfoPath, queryVerifyInfoRequest } from '../../contract/upstream/wechat/face'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'
import { errors } from './errors'
import { verifyIdLifeSeconds } from './faceAttempts'
import { openidPattern } from './people'
import { requireAccessToken } from './requireAccessToken'

/** Face verification 2.0, the server's half (facts a1). */
export function faceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()

  app.post(getVerifyIdPath, requireAccessToken(world), async (c) => {
    const body = z.safeParse(getVerifyIdRequest, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badParameters)
    const { out_seq_no: outSeqNo, openid, cert_info: cert } = body.data
    if (!openidPattern.test(openid)) return c.json(errors.badOpenid)
    const certificate = { name: cert.cert_name, number: cert.cert_no }
    const verifyId = world.faceAttempts.start({ outSeqNo, openid, certificate }, world.clock.now())
    if (verifyId === null) return c.json(errors.badParameters)
    return c.json({ errcode: 0, errmsg: 'ok', verify_id: verifyId, expires_in: verifyIdLifeSeconds })
  })

  app.post(queryVerifyInfoPath, requireAccessToken(world), async (c) => {
    const body = z.safeParse(queryVerifyInfoRequest, readJson(await c.req.text())?.value)
    if (!body.success) return c.json(errors.badParameters)
    const { verify_id: verifyId, out_seq_no: outSeqNo, openid, cert_hash: certHash } = body.data
    const verifyRet = world.faceAttempts.query({ verifyId, outSeqNo, openid, certHash }, world.clock.now())
    if (verifyRet === null) return c.json(errors.badVerifyId)
    return c.json({ errcode: 0, errmsg: 'ok', verify_ret: verifyRet })
  })
  return app
}
