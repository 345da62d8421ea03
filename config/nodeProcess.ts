import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Leashed, leash, onLifeline } from './lifeline'
import { inProject, projectRoot } from './paths'

export interface Program {
  readonly entry: string
  readonly env: Record<string, string>
  /** What it says once it is up. */
  readonly ready: string
  readonly logFile: string
}

/** Starts one of the project's own programs; `ready` resolves when it has said that it is up. */
export function startProgram(program: Program): Leashed & { ready: Promise<void> } {
  mkdirSync(dirname(program.logFile), { recursive: true })
  const command = onLifeline('TERM', process.execPath, ['--import', 'tsx', inProject(program.entry)])
  let isReady = () => {}
  const heardReady = new Promise<void>((done) => {
    isReady = done
  })
  const leashed = leash(command, {
    cwd: projectRoot,
    env: { ...inherited(), ...program.env },
    hear(text) {
      appendFileSync(program.logFile, text)
      if (text.includes(program.ready)) isReady()
    },
  })
  const endedEarly = leashed.ended.then(({ said }) => Promise.reject(new Error(said.trim())))
  return { ...leashed, ready: Promise.race([heardReady, endedEarly]) }
}

/** Only what any program needs: a DATABASE_URL of the shell's must not reach the local cloud. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, NODE_OPTIONS } = process.env
  return { PATH, HOME, LANG, TMPDIR, NODE_OPTIONS }
}
