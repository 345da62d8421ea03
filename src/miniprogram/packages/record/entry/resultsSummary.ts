import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { inARow, sentences } from '../../../locale/joined'
import { recordEntryText as text } from '../../../locale/recordEntry'

/** More names than these are no summary. */
const mostNames = 6

/** How many there are and which the source marked, in words: also those that are still folded. */
export function resultsSummary(results: readonly LaboratoryResult[]): string {
  const marked = (['high', 'low', 'abnormal'] as const).flatMap((flag) => {
    const names = results.filter((result) => result.flag === flag).map(({ name }) => name)
    if (names.length === 0) return []
    const named = inARow(names.slice(0, mostNames))
    const all = names.length > mostNames ? text('andMore', { names: named, count: names.length }) : named
    return text('flagged', { flag: text(flag), names: all })
  })
  return sentences([text('resultCount', { count: results.length }), ...(marked.length > 0 ? marked : [text('noneFlagged')])])
}
