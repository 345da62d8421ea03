/** Time that passes only from one event to the next, in milliseconds since the beginning. */
export interface VirtualTime {
  now(): number
  at(time: number, happen: () => Promise<void> | void): void
  /** When the next event is; null when none waits. */
  next(): number | null
  /** Moves on, and lets everything happen that is due by then. */
  moveTo(time: number): Promise<void>
}

export function virtualTime(moved: (now: number) => void): VirtualTime {
  let now = 0
  let events: { time: number; happen: () => Promise<void> | void }[] = []
  const next = () => (events.length === 0 ? null : Math.min(...events.map(({ time }) => time)))
  return {
    now: () => now,
    at: (time, happen) => void events.push({ time: Math.max(time, now), happen }),
    next,
    async moveTo(target) {
      for (let time = next(); time !== null && time <= target; time = next()) {
        now = time
        moved(now)
        const [due] = events.filter((event) => event.time === time)
        events = events.filter((event) => event !== due)
        await due?.happen()
      }
      now = target
      moved(now)
    },
  }
}
