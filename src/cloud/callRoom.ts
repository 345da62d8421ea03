import { type KnownTokens, knownTokens } from './knownTokens'

/** How many calls may be under way at once, in all and of one caller; who finds no room is turned away before anything is asked of the database. */
export interface CallRoom {
  /** null: there is no room now. `who`: whoever shares a place with whom, an account that is known for certain; null, nobody known. */
  enter(who: string | null): Stay | null
  /** Calls under way. */
  readonly within: number
  /** A token that is sent is anybody's invention until its session was found. */
  readonly tokens: KnownTokens
}

export interface Stay {
  /** Now it is known whose call it is; false: they have no place left. */
  moveTo(who: string): boolean
  leave(): void
}

export function callRoom({ most, mostOfOne }: { most: number; mostOfOne: number }): CallRoom {
  const ofOne = new Map<string | null, number>()
  let within = 0
  function take(who: string | null): boolean {
    const theirs = ofOne.get(who) ?? 0
    // Those without a session are many people, or one: they share half, so that who is signed in always finds room.
    if (theirs >= (who === null ? Math.ceil(most / 2) : mostOfOne)) return false
    ofOne.set(who, theirs + 1)
    return true
  }
  function giveBack(who: string | null): void {
    const left = (ofOne.get(who) ?? 1) - 1
    if (left > 0) ofOne.set(who, left)
    else ofOne.delete(who)
  }
  return {
    get within() {
      return within
    },
    tokens: knownTokens(),
    enter(asWhom) {
      if (within >= most || !take(asWhom)) return null
      within += 1
      let who = asWhom
      return {
        moveTo(known) {
          if (known === who) return true
          if (!take(known)) return false
          giveBack(who)
          who = known
          return true
        },
        leave() {
          within -= 1
          giveBack(who)
        },
      }
    },
  }
}
