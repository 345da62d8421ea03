import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inProject, projectRoot } from './paths'

/** Every file that is, or would be, committed; relative to the project. */
export function trackedFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  // One that is deleted and not yet committed is listed, and is not there.
  return listed.split('\0').filter((path) => path !== '' && existsSync(inProject(path)))
}
