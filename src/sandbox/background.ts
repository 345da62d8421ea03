import { setTimeout as sleep } from 'node:timers/promises'

/** Work that outlives the request that started it; closing ends it and waits for it. */
export interface Background {
  readonly signal: AbortSignal
  start(task: (signal: AbortSignal) => Promise<void>): void
  close(): Promise<void>
}

export function createBackground(): Background {
  const ending = new AbortController()
  const running = new Set<Promise<void>>()
  return {
    signal: ending.signal,
    start: (task) => {
      const run = task(ending.signal).finally(() => running.delete(run))
      running.add(run)
    },
    close: async () => {
      ending.abort()
      await Promise.all(running)
    },
  }
}

/** @returns false when the sandbox is closing and the wait was cut short */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  return sleep(milliseconds, true, { signal }).catch(() => false)
}
