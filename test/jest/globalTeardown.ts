import { rmSync } from 'node:fs'
import { running } from './running'

async function globalTeardown(): Promise<void> {
  const server = running.get()
  if (!server) return
  await server.postgres.stop()
  rmSync(server.folder, { recursive: true, force: true })
}

export default globalTeardown
