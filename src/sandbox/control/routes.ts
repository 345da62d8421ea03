import { Hono } from 'hono'
import * as z from 'zod/mini'
import { reseed } from '../database/seed'
import { listSaves } from '../hutong/permissions'
import { readJson } from '../hutong/readJson'
import { prepareScenario } from '../scenarios/prepareScenario'
import { listScenarios } from '../scenarios/scenarioList'
import { scenarioNames } from '../scenarios/scenarios'
import { type Bound, forgetShortLived, type World } from '../world'
import { clockRoutes } from './clockRoutes'
import { faultRoutes } from './faultRoutes'
import { loopbackOnly } from './loopbackOnly'
import { residentRoutes } from './residentRoutes'
import { rogueLook, rogueLookBody } from './rogueLook'
import { showControlPage } from './showControlPage'

const scenarioBody = z.strictObject({ name: z.enum(scenarioNames) })

/** The tester's door: time, faults, and what the sandbox has seen. */
export function controlRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', loopbackOnly)
  app.get('/', async (c) => {
    c.header('cache-control', 'no-store')
    return c.html(await showControlPage(world, (c.req.query('word') ?? '').trim()))
  })
  app.route('/', clockRoutes(world))
  app.route('/', faultRoutes(world))
  app.route('/', residentRoutes(world))
  app.get('/saves', async (c) => c.json(await listSaves(world.database)))
  app.get('/scenarios', (c) =>
    c.json({
      current: world.settings.scenario ?? 'default',
      scenarios: listScenarios(),
      /** What was put on since the sandbox was last empty, and whether the people in it are done. */
      runs: world.scenarioRuns.list(),
    }),
  )
  app.post('/scenarios', async (c) => {
    const read = z.safeParse(scenarioBody, readJson(await c.req.text())?.value)
    if (!read.success) return c.json({ message: `应为 {name}，可选：${scenarioNames.join('、')}` }, 400)
    await prepareScenario(world, read.data.name)
    return c.json({ prepared: read.data.name })
  })
  app.post('/rogueLook', async (c) => {
    const read = z.safeParse(rogueLookBody, readJson(await c.req.text())?.value)
    const look = read.success ? await rogueLook(world, read.data) : null
    return look === null ? c.json({ message: '应为 {org, staff, patient, module}，医院、医生和居民都要在名单里' }, 400) : c.json(look)
  })
  app.post('/reset', async (c) => {
    await reseed(world.database)
    forgetShortLived(world)
    await prepareScenario(world, world.settings.scenario ?? 'default')
    return c.json({ reset: true })
  })
  return app
}
