import { useEffect } from 'react'
import { type Standing, sessionStore } from './sessionStore'
import { start } from './start'
import { useSession } from './useSession'
import { useTabNames } from './useTabNames'

/** For the three tabs, any of which may be the first page of a run. */
export function useStartedSession(): Standing {
  useTabNames()
  const standing = useSession((session) => session.standing)
  useEffect(() => {
    if (sessionStore.getState().standing.at === 'starting') void start()
  }, [])
  return standing
}
