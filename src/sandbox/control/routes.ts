import { Hono } from 'hono'
import { reseed } from '../database/seed'
import { listSaves } from '../hutong/permissions'
import { prepareScenario } from '../scenarios/prepareScenario'
import { scenarios } from '../scenarios/scenarios'
import { type Bound, forgetShortLived, type World } from '../world'
import { clockRoutes } from './clockRoutes'
import { faultRoutes } from './faultRoutes'
import { listResidents } from './listResidents'
import { loopbackOnly } from './loopbackOnly'

/** The tester's door: time, faults, and what the sandbox has seen. */
export function controlRoutes(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', loopbackOnly)
  app.route('/', clockRoutes(world))
  app.route('/', faultRoutes(world))
  app.get('/residents', async (c) => c.json(await listResidents(world.database)))
  app.get('/saves', async (c) => c.json(await listSaves(world.database)))
  app.get('/scenarios', (c) =>
    c.json({
      current: world.settings.scenario ?? 'default',
      scenarios: Object.entries(scenarios).map(([name, { description }]) => ({ name, description })),
    }),
  )
  app.post('/reset', async (c) => {
    await reseed(world.database)
    forgetShortLived(world)
    await prepareScenario(world)
    return c.json({ reset: true })
  })
  return app
}
