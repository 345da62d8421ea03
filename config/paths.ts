import { join } from 'node:path'

export const projectRoot = join(__dirname, '..')

export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts)
}
