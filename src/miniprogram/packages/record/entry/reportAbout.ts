import type { Entry, UnreadableEntry } from '../../../../contract/record/recordEntry'
import { recordModuleNames } from '../../../../contract/record/recordModule'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { recordText } from '../../../locale/record'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { maskValue } from './maskValue'
import type { OpenedItem } from './Opened'

/** What “这条有误” carries to its form; the lengths are the contract's (ticket/report). */
const longestShown = 200
const longestName = 60

export function aboutEntry({ entryId, module, sourceOrg }: Entry, form: string): ReportDraft {
  return { entryId, module, form, field: null, fieldId: null, shown: null, sourceOrg }
}

export function aboutItem(entry: Entry, form: string, item: OpenedItem): ReportDraft {
  const whole = aboutEntry(entry, form)
  if ('result' in item) {
    const { name, value, unit } = item.result
    return { ...whole, field: name.slice(0, longestName), shown: cut([value, unit].filter(Boolean).join(' ')) }
  }
  const { label, fieldId, value, covered } = item.row
  // What is covered on the screen stays covered on the next one.
  const shown = value === null ? null : cut(covered ? maskValue(value) : value)
  return { ...whole, field: label.slice(0, longestName), fieldId, shown }
}

export function aboutUnreadable({ entryId, module, sourceOrg }: UnreadableEntry): ReportDraft {
  const form = module === null ? text('entryName') : recordModuleNames[module]
  return { entryId, module, form, field: null, fieldId: null, shown: null, sourceOrg: sourceOrg ?? recordText('sourceToBeFound') }
}

function cut(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
}
