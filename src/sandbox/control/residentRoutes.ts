import { Hono } from 'hono'
import * as z from 'zod/mini'
import { giveIdNumber } from '../hutong/giveIdNumber'
import { readJson } from '../hutong/readJson'
import { movePhone, openidPattern } from '../wechat/people'
import type { Bound, World } from '../world'
import { listResidents } from './listResidents'

/** `name`: as it is registered with the number; left out or empty it stays. */
const idNumberBody = z.strictObject({ residentId: z.string(), name: z.optional(z.string().check(z.trim(), z.maxLength(50))) })
const phoneBody = z.strictObject({ openid: z.string().check(z.regex(openidPattern)), phone: z.string().check(z.regex(/^1\d{10}$/)) })

/** Who the residents are, and what changes in their lives: a number of one's own, a telephone number that goes to somebody else. */
export function residentRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/residents', async (c) => c.json(await listResidents(world.database)))

  app.post('/residents/idNumber', async (c) => {
    const read = z.safeParse(idNumberBody, readJson(await c.req.text())?.value)
    const given = read.success ? await giveIdNumber(world.database, read.data.residentId, read.data.name) : null
    if (given === null || given.kind === 'unknown') return c.json({ message: '应为 {residentId, name?}，居民要在名单里' }, 400)
    if (given.kind === 'otherDocument') return c.json({ message: '这位居民用的不是新生儿编号或户口簿，不会换成身份证号' }, 409)
    return c.json({ residentId: given.residentId, documentType: '01', documentNumber: given.documentNumber, name: given.name })
  })

  app.post('/phones', async (c) => {
    const read = z.safeParse(phoneBody, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: '应为 {openid, phone}，phone为11位手机号' }, 400)
    await movePhone(world.database, read.data)
    return c.json(read.data)
  })
  return app
}
