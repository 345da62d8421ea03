import { besides } from '../../locale/joined'
import { sourceDate } from '../../locale/time'

/** When it happened, as the source gave it, with what else is said of it; some sources name no day. */
export function occurredWords(occurredOn: string | null, ...more: readonly string[]): string {
  return besides(occurredOn === null ? '' : sourceDate(occurredOn), ...more)
}
