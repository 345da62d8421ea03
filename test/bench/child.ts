import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Child {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a server as its own process, as it would be deployed; the first address it prints is where it listens. */
export async function startChild(args: readonly string[], env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (!url) continue
    return {
      url,
      async stop() {
        child.kill('SIGTERM')
        await ended
      },
    }
  }
  throw new Error(`${args.join(' ')} ended without having listened`)
}
