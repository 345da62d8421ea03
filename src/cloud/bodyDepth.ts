import { deepestBody } from '../contract/answer'

/** Level by level, not by recursion: what is asked here is whether recursion would be safe. */
export function isTooDeep(body: unknown): boolean {
  let level = [body]
  for (let depth = 0; depth <= deepestBody; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
    if (level.length === 0) return false
  }
  return true
}
