import { Hono } from 'hono'
import * as z from 'zod/mini'
import { chinaDay } from '../chinaTime'
import { giveIdNumber } from '../hutong/giveIdNumber'
import { readJson } from '../hutong/readJson'
import { findByKey, registerDeath } from '../hutong/register'
import { movePhone, openidPattern } from '../wechat/people'
import type { Bound, World } from '../world'
import { listResidents } from './listResidents'
import { addResident, newResidentBody } from './newResident'

/** `name`: as it is registered with the number; left out or empty it stays. */
const idNumberBody = z.strictObject({ residentId: z.string(), name: z.optional(z.string().check(z.trim(), z.maxLength(50))) })
/** `on`: the day in China, today unless told. */
const deceasedBody = z.strictObject({ residentId: z.string(), on: z.optional(z.iso.date()) })
const phoneBody = z.strictObject({ openid: z.string().check(z.regex(openidPattern)), phone: z.string().check(z.regex(/^1\d{10}$/)) })

const newUsage =
  '应为 {documentType?, birthDate?或ageBand?（newborn、under14、from14、adult、from60）, sex?, name?, phone?（11位或null）, openid?, mother?, father?, spouse?, entries?（usual，或0到100000）}'

/** Who the residents are, and what changes in their lives: somebody new, a number of one's own, a telephone number that goes to somebody else, a death. */
export function residentRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/residents', async (c) => c.json(await listResidents(world.database)))

  app.post('/residents', async (c) => {
    const read = z.safeParse(newResidentBody, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: newUsage }, 400)
    const added = await addResident(world.database, read.data, chinaDay(world.clock.now()))
    if (typeof added === 'string') return c.json({ message: added }, 400)
    const [resident] = await listResidents(world.database, added.residentId)
    return c.json(resident)
  })

  app.post('/residents/deceased', async (c) => {
    const read = z.safeParse(deceasedBody, readJson(await c.req.text())?.value)
    const resident = read.success ? await findByKey(world.database, read.data.residentId) : null
    if (!read.success || resident === null) return c.json({ message: '应为 {residentId, on?（YYYY-MM-DD）}，居民要在名单里' }, 400)
    const deceasedOn = read.data.on ?? chinaDay(world.clock.now())
    await registerDeath(world.database, resident.residentId, deceasedOn)
    return c.json({ residentId: resident.residentId, name: resident.name, deceasedOn })
  })

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
