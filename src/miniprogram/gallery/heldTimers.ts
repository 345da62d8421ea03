interface Held {
  due: number
  readonly every: number | null
  run(): void
}

/** What waits this long waits for a person or for the world, and only for a step of the state; asking again after a lost answer is sooner. */
const longWaitMs = 2000
/** What comes back so seldom counts down, or looks again. */
const longPeriodMs = 1000

const held = new Map<number, Held>()
let time = 0
let installed = false

/**
 * Time stands still: `Date` says `startsAt`, what would happen much later waits for `passTime`, and the short waits of a page do not wait at all.
 * So nothing polls, counts down or fades while a picture is taken.
 */
export function holdTime(startsAt: number): void {
  held.clear()
  time = startsAt
  if (installed) return
  installed = true
  Date.now = () => time
  replaceTimers()
}

export function passTime(ms: number): void {
  const until = time + ms
  for (let next = nextDue(until); next; next = nextDue(until)) {
    const [id, { every, run }] = next
    time = Math.max(time, next[1].due)
    if (every === null) held.delete(id)
    else next[1].due += every
    run()
  }
  time = until
}

function nextDue(until: number): [number, Held] | undefined {
  return [...held].filter(([, { due }]) => due <= until).sort(([, one], [, other]) => one.due - other.due)[0]
}

function replaceTimers(): void {
  let ids = 1_000_000
  const { setTimeout: wait, clearTimeout: stop, setInterval: repeat, clearInterval: end } = window
  const hold = (handler: TimerHandler, ms: number, every: number | null, args: unknown[]): number => {
    ids += 1
    held.set(ids, { due: time + ms, every, run: () => typeof handler === 'function' && Reflect.apply(handler, undefined, args) })
    return ids
  }
  const drop = (past: (id: number) => void) => (id: number | undefined) => {
    if (id !== undefined && !held.delete(id)) past(id)
  }
  Object.assign(window, {
    setTimeout: (handler: TimerHandler, ms = 0, ...args: unknown[]) =>
      ms < longWaitMs ? wait(handler, 0, ...args) : hold(handler, ms, null, args),
    setInterval: (handler: TimerHandler, ms = 0, ...args: unknown[]) =>
      ms < longPeriodMs ? repeat(handler, ms, ...args) : hold(handler, ms, ms, args),
    clearTimeout: drop((id) => stop.call(window, id)),
    clearInterval: drop((id) => end.call(window, id)),
  })
}
