import { actingText as text } from '../locale/acting'
import { useSession } from './useSession'

/** 您, or the whole name of the ward: whose record a sentence is about. */
export function useWhose(): string {
  return useSession(({ subject }) => subject?.name ?? text('you'))
}
