import { Hono } from 'hono'
import * as z from 'zod/mini'
import { faultKinds } from '../faults/faultTable'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'

const body = z.strictObject({
  path: z.string().check(z.regex(/^\//)),
  kind: z.enum(faultKinds),
  count: z._default(z.int().check(z.minimum(1)), 1),
})

export function faultRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/faults', (c) => c.json({ faults: world.faults.list() }))
  app.post('/faults', async (c) => {
    const read = z.safeParse(body, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: `应为 {path, kind, count}，kind为：${faultKinds.join('、')}` }, 400)
    world.faults.add(read.data.path, read.data.kind, read.data.count)
    return c.json({ faults: world.faults.list() })
  })
  app.delete('/faults', (c) => {
    world.faults.clear()
    return c.json({ faults: [] })
  })
  return app
}
