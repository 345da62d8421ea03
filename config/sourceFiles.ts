import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './gates/files'
import type { SourceFile } from './houseRules'
import { inProject } from './paths'

/** Everything that people wrote here, in TypeScript and in style sheets. */
export function sourceFiles(): SourceFile[] {
  return ['src', 'config', 'test'].flatMap((room) =>
    filesBelow(inProject(room))
      .filter((file) => /\.(tsx?|scss)$/.test(file))
      .map((file) => ({ path: `${room}/${file}`, text: readFileSync(join(inProject(room), file), 'utf8') })),
  )
}
