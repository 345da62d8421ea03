import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { recordEntryText as text } from '../../../locale/recordEntry'

/** More names than these are no summary. */
const mostNames = 6

/** How many there are and which the source marked, in words: also those that are still folded. */
export function resultsSummary(results: readonly LaboratoryResult[]): string {
  const marked = (['high', 'low', 'abnormal'] as const).flatMap((flag) => {
    const names = results.filter((result) => result.flag === flag).map(({ name }) => name)
    if (names.length === 0) return []
    const rest = names.length > mostNames ? ` 等${names.length}项` : ''
    return text('flagged', { flag: text(flag), names: `${names.slice(0, mostNames).join('、')}${rest}` })
  })
  return [text('resultCount', { count: results.length }), ...(marked.length > 0 ? marked : [text('noneFlagged')])].join('')
}
