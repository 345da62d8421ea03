import { existsSync, statfsSync } from 'node:fs'

/** Linux's disk in memory. */
export const memory = '/dev/shm'
const roomNeeded = 4 * 1024 ** 3

/** Whether databases and the browser may keep their files there: a container often gives it 64 MB. */
export function memoryHasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= roomNeeded
}
