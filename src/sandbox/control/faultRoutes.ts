import { Hono } from 'hono'
import * as z from 'zod/mini'
import { recordModules } from '../../contract/record/recordModule'
import { answerFaultKinds, faultKinds, mostFaults } from '../faults/faultTable'
import { answerFaultPaths, recordListPath } from '../faults/faultWords'
import { readJson } from '../hutong/readJson'
import type { Bound, World } from '../world'

const body = z.strictObject({
  path: z.string().check(z.regex(/^\//)),
  kind: z.enum(faultKinds),
  count: z._default(z.int().check(z.minimum(1), z.maximum(mostFaults)), 1),
  delayMs: z.optional(z.int().check(z.minimum(0), z.maximum(600_000))),
  module: z.optional(z.enum(recordModules)),
})

const usage = `应为 {path, kind, count（1到${mostFaults}）, delayMs（只用于slow）, module（只对这个模块的提问）}，kind为：${faultKinds.join('、')}`

/** A fault nobody can meet would make a test believe that all is well. */
function neverMet({ path, kind, module }: z.infer<typeof body>): string | null {
  if (kind === 'moduleMissing' && module === undefined) return 'moduleMissing要说明缺哪个模块：module'
  if (module !== undefined && path !== recordListPath) return `module只用于${recordListPath}：别处的提问不带模块`
  const answerKind = answerFaultKinds.find((candidate) => candidate === kind)
  if (answerKind === undefined || answerFaultPaths[answerKind].includes(path)) return null
  return `${kind}只用于：${answerFaultPaths[answerKind].join('、')}`
}

export function faultRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/faults', (c) => c.json({ faults: world.faults.list() }))
  app.post('/faults', async (c) => {
    const read = z.safeParse(body, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: usage }, 400)
    const never = neverMet(read.data)
    if (never !== null) return c.json({ message: never }, 400)
    const { path, kind, count, delayMs, module } = read.data
    const more = { ...(delayMs === undefined ? {} : { delayMs }), ...(module === undefined ? {} : { module }) }
    world.faults.add({ path, kind, remaining: count, hits: 0, ...more })
    return c.json({ faults: world.faults.list() })
  })
  app.delete('/faults', (c) => {
    world.faults.clear()
    return c.json({ faults: [] })
  })
  return app
}
