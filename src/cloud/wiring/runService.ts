import { readSettings } from './settings'
import { startService } from './startService'

/** The whole cloud as one plain Node process: for machines of one's own, or the government cloud. */
export async function runService(): Promise<void> {
  const read = readSettings(process.env)
  if (!read.ok) {
    process.stderr.write(`${read.message}\n`)
    process.exitCode = 1
    return
  }
  const service = await startService(read.settings, { port: read.settings.PORT, host: read.settings.HOST }).catch((error: unknown) => {
    process.stderr.write(`健档云接口没有启动：${error instanceof Error ? error.message : String(error)}\n`)
    return null
  })
  if (!service) process.exit(1)
  process.stdout.write(`健档云接口已启动：${service.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void service.close().then(() => process.exit(0)))
  }
}
