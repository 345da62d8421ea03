import type { Clock } from '../../src/cloud/ports'

export interface TestClock extends Clock {
  advance(milliseconds: number): void
}

/** A clock that stands still until it is told otherwise. */
export function testClock(start = '2026-11-21T01:00:00.000Z'): TestClock {
  let now = new Date(start).getTime()
  return {
    now: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds
    },
  }
}
