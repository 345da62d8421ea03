import { recordText as text } from '../../locale/record'
import { sourceDate } from '../../locale/time'

/** When it happened, as the source gave it; some sources do not say. */
export function occurredWords(occurredOn: string | null): string {
  return occurredOn === null ? text('undated') : sourceDate(occurredOn)
}
