import { useCallback, useReducer } from 'react'
import { useSession } from './useSession'

interface Owned<State> {
  /** In whose time at the phone this was put here. */
  readonly era: number
  readonly state: State
}

/** What was sent along, and in whose time it was begun. */
interface Told<Event> {
  readonly era: number
  readonly event: Event
}

/**
 * A reducer whose state belongs to the person at the phone. Somebody else sees its beginning, in the very frame in which they come;
 * and what was begun for the person before (`tell` of an earlier render) no longer reaches it.
 */
export function usePersonReducer<State, Event>(
  reducer: (before: State, event: Event) => State,
  start: State,
): readonly [State, (event: Event) => void] {
  const era = useSession((session) => session.era)
  const owned = (before: Owned<State>, told: Told<Event>): Owned<State> => {
    if (told.era < before.era) return before
    return { era: told.era, state: reducer(before.era === told.era ? before.state : start, told.event) }
  }
  const [{ era: ownerEra, state }, dispatch] = useReducer(owned, { era, state: start })
  const tell = useCallback((event: Event) => dispatch({ era, event }), [era])
  return [ownerEra === era ? state : start, tell]
}

/** The same for a plain value. */
export function usePersonState<State>(start: State): readonly [State, (change: (before: State) => State) => void] {
  return usePersonReducer(apply<State>, start)
}

function apply<State>(before: State, change: (before: State) => State): State {
  return change(before)
}
