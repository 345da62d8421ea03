import { Hono } from 'hono'
import { cors } from 'hono/cors'
import * as z from 'zod/mini'
import { verifyRetPassed } from '../../contract/upstream/wechat/face'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'
import { namedOutcomes, verifyRetFor } from './faceOutcome'
import type { CodeKind } from './oneTimeCodes'
import { openidPattern } from './people'
import { addOne } from './subscriptions'

const openid = z.string().check(z.regex(openidPattern))
const openidBody = z.strictObject({ openid })
const faceBody = z.strictObject({
  verifyId: z.string(),
  outcome: z.union([z.enum(namedOutcomes), z.int().check(z.minimum(10000), z.maximum(99999))]),
})
/** wx.startSoterAuthentication: 用户取消授权, 识别失败. */
const soterErrors = { cancel: 90008, fail: 90009 } as const
const soterBody = z.strictObject({
  openid,
  challenge: z.string().check(z.minLength(1), z.maxLength(512)),
  outcome: z.enum(['pass', 'fail', 'cancel']),
  /** Which of the person's phones; absent: the one they always have. */
  device: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
})
const templateId = z.string()
/** What the person answered to wx.requestSubscribeMessage for one template. */
const subscribeBody = z.union([
  z.strictObject({ openid, templateId, accepted: z.boolean() }),
  z.strictObject({ openid, templateId, answer: z.enum(['accept', 'reject', 'ban']) }),
])

/** A browser has no WeChat: this is what wx.login, getPhoneNumber, requestFacialVerify and startSoterAuthentication would have done on the phone. */
export function clientDoorRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', cors())

  const issue = (path: string, kind: CodeKind) =>
    app.post(path, async (c) => {
      const body = z.safeParse(openidBody, readJson(await c.req.text())?.value)
      if (!body.success) return c.json({ errMsg: 'openid应为6到64个字母、数字、下划线或短横线' }, 400)
      return c.json({ code: world.wechatCodes.issue(kind, body.data.openid, world.clock.now()) })
    })
  issue('/login', 'login')
  issue('/phone', 'phone')

  app.post('/face', async (c) => {
    const body = z.safeParse(faceBody, readJson(await c.req.text())?.value)
    if (!body.success) return c.json({ errMsg: 'outcome应为pass、cancel、mismatch、light或一个verify_ret' }, 400)
    const { verifyId, outcome } = body.data
    const certificate = world.faceAttempts.waiting(verifyId, world.clock.now())
    if (certificate === null) return c.json({ errCode: 10017 })
    const verifyRet = await verifyRetFor(world.database, outcome, certificate)
    world.faceAttempts.finish(verifyId, verifyRet)
    return c.json({ errCode: verifyRet === verifyRetPassed ? 0 : verifyRet })
  })

  app.post('/soter', async (c) => {
    const body = z.safeParse(soterBody, readJson(await c.req.text())?.value)
    if (!body.success) return c.json({ errMsg: 'challenge应为1到512个字符，outcome应为pass、fail或cancel' }, 400)
    const { outcome, challenge, device } = body.data
    if (outcome !== 'pass') return c.json({ errCode: soterErrors[outcome] })
    return c.json({ errCode: 0, ...world.soterPhones.authenticate(body.data.openid, challenge, device) })
  })

  app.post('/subscribe', async (c) => {
    const body = z.safeParse(subscribeBody, readJson(await c.req.text())?.value)
    if (!body.success) return c.json({ errMsg: '请求内容有误' }, 400)
    const answer = 'answer' in body.data ? body.data.answer : body.data.accepted ? 'accept' : 'reject'
    if (answer === 'accept') await addOne(world.database, body.data.openid, body.data.templateId)
    return c.json({ [body.data.templateId]: answer })
  })
  return app
}
