import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { recordEntry, recordList, registerCheck, sealedBodySchema } from '../../contract/upstream/hutong/recordService'
import type { Bound, World } from '../world'
import { findEntry, listEntries } from './entries'
import { readJson } from './readJson'
import { findByDocument } from './register'
import { requireTif } from './requireTif'
import { openSm4, sealSm4 } from './sm4'

type Outcome<Result> = { ok: true; result: Result } | { ok: false; returnDesc: string }

const noSuchPerson = { ok: false, returnDesc: '省平台没有该居民' } as const

/** Ours, not the province's: register and record behind the gateway, `{data: SM4 hex}` both ways. */
export function recordServiceRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', requireTif(world))

  app.post(registerCheck.path, (c) =>
    sealed(c, world, registerCheck.request, async ({ documentType, documentNumber, name }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return { ok: true, result: { match: 'unknown' } }
      if (resident.name !== name) return { ok: true, result: { match: 'nameDiffers' } }
      return { ok: true, result: { match: 'same', birthDate: resident.birthDate, sex: resident.sex } }
    }),
  )

  app.post(recordList.path, (c) =>
    sealed(c, world, recordList.request, async ({ documentType, documentNumber, ...request }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return noSuchPerson
      const list = await listEntries(world.database, resident.residentId, request)
      if (!list.ok) return { ok: false, returnDesc: list.message }
      return { ok: true, result: { entries: list.entries, nextCursor: list.nextCursor } }
    }),
  )

  app.post(recordEntry.path, (c) =>
    sealed(c, world, recordEntry.request, async ({ documentType, documentNumber, entryId }) => {
      const resident = await findByDocument(world.database, documentType, documentNumber)
      if (resident === null) return noSuchPerson
      return { ok: true, result: { entry: await findEntry(world.database, resident.residentId, entryId) } }
    }),
  )
  return app
}

async function sealed<Request extends z.core.$ZodType>(
  c: Context<Bound>,
  world: World,
  schema: Request,
  answer: (request: z.infer<Request>) => Promise<Outcome<unknown>>,
): Promise<Response> {
  const key = world.settings.sm4Key
  const reply = (plain: object) => c.json({ data: sealSm4(key, JSON.stringify(plain)) })
  const body = z.safeParse(sealedBodySchema, readJson(await c.req.text())?.value)
  if (!body.success) return c.json({ returnCode: '0', returnDesc: '请求体应为 {data: SM4密文}' }, 400)
  const request = z.safeParse(schema, readJson(openSm4(key, body.data.data) ?? '')?.value)
  if (!request.success) return reply({ returnCode: '0', returnDesc: '请求内容不符合接口规范' })
  const outcome = await answer(request.data)
  return reply(
    outcome.ok ? { returnCode: '1', returnDesc: '成功', result: outcome.result } : { returnCode: '0', returnDesc: outcome.returnDesc },
  )
}
