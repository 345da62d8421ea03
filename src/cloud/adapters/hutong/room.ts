/** Asks once there is a place; null when there was none for so long: then not a byte left. */
export type Room = <Value>(waitMs: number, ask: () => Promise<Value>) => Promise<Value | null>

/** Places for so many at once; whoever comes next waits for one, in turn. */
function createRoom(places: number): Room {
  let free = places
  const waiting = new Set<() => void>()
  function placeWithin(waitMs: number): Promise<boolean> {
    if (free > 0) {
      free -= 1
      return Promise.resolve(true)
    }
    return new Promise((done) => {
      const called = () => {
        clearTimeout(timer)
        waiting.delete(called)
        done(true)
      }
      const timer = setTimeout(() => {
        waiting.delete(called)
        done(false)
      }, waitMs)
      waiting.add(called)
    })
  }
  function leave(): void {
    const [next] = waiting
    // A place is handed on, never up for grabs in between.
    if (next) next()
    else free += 1
  }
  return async (waitMs, ask) => {
    if (!(await placeWithin(waitMs))) return null
    try {
      return await ask()
    } finally {
      leave()
    }
  }
}

/** One for each name: a slow one fills its own places, not the connections of all. */
export function createRooms(places: number): (name: string) => Room {
  const rooms = new Map<string, Room>()
  return (name) => {
    const known = rooms.get(name) ?? createRoom(places)
    rooms.set(name, known)
    return known
  }
}
