import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths'

const sources = ['src/miniprogram', 'src/contract', 'config/index.ts', 'babel.config.js', 'package.json', 'package-lock.json']

/** One hash over everything a build of the phone is made of: the same stamp, the same build. */
export function phoneSourceStamp(constants: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(constants))
  for (const file of sources.flatMap((source) => filesOf(inProject(source)))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]))
  } catch {
    return [path]
  }
}
