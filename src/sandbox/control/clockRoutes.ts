import { Hono } from 'hono'
import * as z from 'zod/mini'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'

const body = z.union([
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceSeconds: z.number().check(z.minimum(-1e10), z.maximum(1e10)) }),
])

export function clockRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/clock', (c) => c.json({ now: world.clock.now().toISOString() }))
  app.post('/clock', async (c) => {
    const read = z.safeParse(body, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: '应为 {set: ISO时刻} 或 {advanceSeconds: 秒}' }, 400)
    if ('set' in read.data) world.clock.set(new Date(read.data.set))
    else world.clock.advance(read.data.advanceSeconds)
    return c.json({ now: world.clock.now().toISOString() })
  })
  return app
}
