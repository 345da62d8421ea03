import { startSandbox } from './server'
import { readSandboxSettings } from './settings'

async function main(): Promise<void> {
  const read = readSandboxSettings()
  if (!read.ok) {
    process.stderr.write(`${read.message}\n`)
    process.exitCode = 1
    return
  }
  const sandbox = await startSandbox(read.settings)
  process.stdout.write(`沙箱已启动：${sandbox.url}\n`)
  const stop = () => {
    void sandbox.close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`沙箱没有启动：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
