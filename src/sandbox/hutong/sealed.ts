import type { Context } from 'hono'
import * as z from 'zod/mini'
import { sealedBodySchema } from '../../contract/upstream/hutong/recordService'
import type { Bound, World } from '../world'
import { readJson } from './readJson'
import { openSm4, sealSm4 } from './sm4'

export type Outcome<Result> = { ok: true; result: Result } | { ok: false; returnDesc: string }

/** Ours, not the province's: `{data: SM4 hex}` both ways. */
export async function sealed<Request extends z.core.$ZodType>(
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
