import { Hono } from 'hono'
import * as z from 'zod/mini'
import { faultKinds } from '../faults/faultTable'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'

/** As good as until it is cleared. */
export const mostFaults = 1_000_000

const body = z.strictObject({
  path: z.string().check(z.regex(/^\//)),
  kind: z.enum(faultKinds),
  count: z._default(z.int().check(z.minimum(1), z.maximum(mostFaults)), 1),
  delayMs: z.optional(z.int().check(z.minimum(0), z.maximum(600_000))),
})

export function faultRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/faults', (c) => c.json({ faults: world.faults.list() }))
  app.post('/faults', async (c) => {
    const read = z.safeParse(body, readJson(await c.req.text())?.value)
    if (!read.success) {
      return c.json(
        { message: `应为 {path, kind, count（1到${mostFaults}）, delayMs（只用于slow）}，kind为：${faultKinds.join('、')}` },
        400,
      )
    }
    const { path, kind, count, delayMs } = read.data
    world.faults.add({ path, kind, remaining: count, hits: 0, ...(delayMs === undefined ? {} : { delayMs }) })
    return c.json({ faults: world.faults.list() })
  })
  app.delete('/faults', (c) => {
    world.faults.clear()
    return c.json({ faults: [] })
  })
  return app
}
