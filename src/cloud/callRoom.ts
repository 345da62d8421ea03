/** How many calls may be under way at once, in all and of one caller; who finds no room is turned away before anything is asked of the database. */
export interface CallRoom {
  /** What ends the call's stay; null: there is no room now. `who`: whoever shares a place with whom, a session's token; null, nobody known. */
  enter(who: string | null): (() => void) | null
  /** Calls under way. */
  readonly within: number
}

export function callRoom({ most, mostOfOne }: { most: number; mostOfOne: number }): CallRoom {
  const ofOne = new Map<string | null, number>()
  let within = 0
  return {
    get within() {
      return within
    },
    enter(who) {
      const theirs = ofOne.get(who) ?? 0
      // Those without a session are many people, or one: they share half, so that who is signed in always finds room.
      if (within >= most || theirs >= (who === null ? Math.ceil(most / 2) : mostOfOne)) return null
      within += 1
      ofOne.set(who, theirs + 1)
      return () => {
        within -= 1
        const left = (ofOne.get(who) ?? 1) - 1
        if (left > 0) ofOne.set(who, left)
        else ofOne.delete(who)
      }
    },
  }
}
