import { isPortFree } from './freePort'
import { startLocalSystem } from './localSystem'
import { Shutdown } from './shutdown'
import { readStartOptions, type StartOptions } from './startOptions'
import { tour } from './tour'

/** `npm start`: the whole system on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const read = readStartOptions(process.argv.slice(2))
  if (read.kind === 'say') return finish(read.exitCode, read.text)
  const taken = await takenPort(read.options)
  if (taken) return finish(1, taken)

  const shutdown = new Shutdown()
  const stop = (exitCode: number, text: string) => {
    if (shutdown.begun) return
    process.stdout.write(`\n${text}\n`)
    void shutdown.run().then(() => process.exit(exitCode))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0, '正在停止…'))
  const died = (name: string, said: string) => stop(1, `${name}意外停止，其余部分随之停止。它最后说：\n${said.trim()}`)

  try {
    process.stdout.write('正在启动健档：\n')
    const addresses = await startLocalSystem(read.options, shutdown, died)
    if (!shutdown.begun) process.stdout.write(tour(addresses))
  } catch (error) {
    stop(1, `没有启动成功：${error instanceof Error ? error.message : String(error)}`)
  }
}

async function takenPort({ ports }: StartOptions): Promise<string | null> {
  const named = [
    { name: '手机', port: ports.phone },
    { name: '云接口', port: ports.cloud },
    { name: '沙箱', port: ports.sandbox },
  ]
  for (const { name, port } of named) {
    if (!(await isPortFree(port))) return `${name}要用的端口 ${port} 已被占用，请先停止占用它的程序，或用 --ports 换别的端口。`
  }
  return null
}

function finish(exitCode: number, text: string): void {
  process.stdout.write(`${text}\n`)
  process.exitCode = exitCode
}

void main()
