import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memory, memoryHasRoom } from '../memory'

const beginning = 'jiandang-test-'
const leftAfterMs = 3_600_000

/**
 * A new folder for a database that lives as long as the tests: in memory where there is room.
 * A database of one's own for each test is some five hundred files; on a slow disk they take longer than most tests.
 */
export function databaseFolder(): string {
  const parent = memoryHasRoom() ? memory : tmpdir()
  if (parent === memory) clearLeftovers()
  return mkdtempSync(join(parent, beginning))
}

/** Of runs that were killed: nobody else gives the memory back. */
function clearLeftovers(): void {
  for (const name of readdirSync(memory)) {
    const folder = join(memory, name)
    if (!name.startsWith(beginning) || Date.now() - statSync(folder).mtimeMs < leftAfterMs || isServed(folder)) continue
    rmSync(folder, { recursive: true, force: true })
  }
}

function isServed(folder: string): boolean {
  const pidFile = join(folder, 'postgres', 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 0)
    return true
  } catch {
    return false
  }
}
