import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How to run a program as the owner of the data folder. */
export interface Launch {
  readonly program: string
  readonly args: readonly string[]
  readonly identity: { uid?: number; gid?: number }
}

/**
 * PostgreSQL refuses to run as root, so root lends the folder to `nobody`: a user that every system has.
 * A clone below /root cannot be reached by that user; on Linux the right to pass through folders is then lent as well.
 */
export function ownFolder(folder: string): (program: string, args: readonly string[]) => Launch {
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  if (process.getuid?.() !== 0) return (program, args) => ({ program, args, identity: {} })
  const identity = existsSync(join(folder, 'PG_VERSION')) ? ownerOf(folder) : nobody()
  chownSync(folder, identity.uid, identity.gid)
  return (program, args) => {
    if (reaches(identity, program) && reaches(identity, folder)) return { program, args, identity }
    return { program: 'setpriv', args: [...passThrough(identity), program, ...args], identity: {} }
  }
}

interface Identity {
  uid: number
  gid: number
}

function ownerOf(folder: string): Identity {
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

function nobody(): Identity {
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

function reaches(identity: Identity, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], identity).status === 0
}

function passThrough({ uid, gid }: Identity): string[] {
  const capabilities = '+dac_override,+dac_read_search'
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${capabilities}`, `--ambient-caps=${capabilities}`, '--']
}
