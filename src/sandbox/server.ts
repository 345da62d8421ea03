import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app'
import { connect } from './database/connect'
import { migrate } from './database/migrate'
import { seedIfEmpty } from './database/seed'
import { prepareScenario } from './scenarios/prepareScenario'
import type { SandboxSettings } from './settings'
import { createWorld } from './world'

const host = '127.0.0.1'

export async function startSandbox(settings: SandboxSettings): Promise<{ url: string; close(): Promise<void> }> {
  const database = connect(settings.databaseUrl)
  const world = createWorld(settings, database)
  const server = createServer(getRequestListener(createApp(world).fetch))
  const close = async () => {
    const closed = server.listening ? once(server, 'close') : null
    server.close()
    server.closeAllConnections()
    await world.background.close()
    await closed
    await database.destroy()
  }
  try {
    await migrate(database)
    await seedIfEmpty(database)
    server.listen(settings.port, host)
    await once(server, 'listening')
    await prepareScenario(world, settings.scenario ?? 'default')
  } catch (error) {
    await close()
    throw error
  }
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : settings.port
  return { url: `http://${host}:${port}`, close }
}
