/** The sandbox's time: real time plus an offset that the control door moves. Everything here asks this clock. */
export interface Clock {
  now(): Date
  set(instant: Date): void
  advance(seconds: number): void
}

export function createClock(): Clock {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    set: (instant) => {
      offset = instant.getTime() - Date.now()
    },
    advance: (seconds) => {
      offset += seconds * 1000
    },
  }
}
