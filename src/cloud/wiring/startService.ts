import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { startApplication } from './application'
import { httpApp } from './httpApp'
import type { Settings } from './settings'
import { startWorker } from './worker'

/** The plain Node service: API, back-channel and the worker that drives intents, in one process. */
export async function startService(
  settings: Settings,
  options: { port: number; host: string },
): Promise<{ url: string; close(): Promise<void> }> {
  const application = await startApplication(settings, { connections: 20, ownConnections: 8, waitForFirstTry: false })
  await application.tidy()
  const server = serve({ fetch: httpApp(application).fetch, port: options.port, hostname: options.host })
  await new Promise<void>((listening, refused) => {
    server.once('listening', listening)
    server.once('error', refused)
  })
  const worker = startWorker(application)
  const { port } = addressOf(server.address())
  return {
    url: `http://${options.host}:${port}`,
    async close() {
      await worker.stop()
      await new Promise<void>((closed) => {
        server.close(() => closed())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await application.close()
    },
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the service listens on no TCP port')
  return address
}
