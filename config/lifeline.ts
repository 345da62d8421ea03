import { type ChildProcess, spawn } from 'node:child_process'

export interface Leashed {
  readonly child: ChildProcess
  /** Resolves when it has ended, asked or not, with the last words of its error output. */
  readonly ended: Promise<{ code: number | null; said: string }>
  /** Asks it to end, and waits. */
  end(): Promise<void>
}

export interface LeashOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly uid?: number
  readonly gid?: number
  /** Hears everything it says. */
  readonly hear?: (text: string) => void
}

/** Waits until the pipe from us breaks, then asks the program to end. */
const script = (signal: 'INT' | 'TERM') => `(read -r _ <&3; kill -${signal} $$) & exec "$@" 3<&-`

/** The same program behind a shell that turns our end, however it comes, into its end. */
export function onLifeline(signal: 'INT' | 'TERM', program: string, args: readonly string[]): [string, string[]] {
  return ['/bin/sh', ['-c', script(signal), 'sh', program, ...args]]
}

/**
 * Starts what `onLifeline` made. It does not outlive this process, and the terminal's Ctrl-C does not reach it
 * (it is in a group of its own): only so can the launcher stop its children in order.
 */
export function leash([program, args]: readonly [string, readonly string[]], { hear, ...options }: LeashOptions): Leashed {
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      hear?.(text)
    })
  }
  const lifeline = child.stdio[3]
  const ended = new Promise<{ code: number | null; said: string }>((done) => {
    child.once('error', (error) => done({ code: null, said: error.message }))
    child.once('exit', (code) => {
      lifeline?.destroy()
      done({ code, said })
    })
  })
  return {
    child,
    ended,
    async end() {
      lifeline?.destroy()
      await ended
    },
  }
}
