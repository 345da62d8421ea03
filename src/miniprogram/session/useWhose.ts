import { actingText as text } from '../locale/acting'
import { useSession } from './useSession'

/** 您, or the whole name of the ward: whose record a sentence is about. In English, as it stands before what is theirs. */
export function useWhose(): string {
  return useSession(({ subject }) => (subject ? text('theirs', { name: subject.name }) : text('your')))
}
