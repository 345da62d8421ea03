import { recordForms } from '../../../../contract/record/forms/recordForms'
import type { Entry } from '../../../../contract/record/recordEntry'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { formWord } from '../forms/formWords'
import { besideName } from '../plainWords/plainWords'
import { maskValue } from './maskValue'
import type { OpenedItem } from './Opened'

/** What “这条有误” carries to its form; the lengths are the contract's (ticket/report). */
const longestShown = 200
const longestName = 60

export function aboutEntry({ entryId, module, form, sourceOrg }: Entry): ReportDraft {
  const called = { form: formWord(form), field: null, source: sourceOrg }
  return { entryId, module, form: recordForms[form].name, field: null, fieldId: null, shown: null, sourceOrg, called }
}

export function aboutItem(entry: Entry, item: OpenedItem): ReportDraft {
  const whole = aboutEntry(entry)
  if ('result' in item) {
    const { name, value, unit } = item.result
    const field = name.slice(0, longestName)
    return { ...whole, field, shown: cut([value, unit].filter(Boolean).join(' ')), called: { ...whole.called, field: besideName(name) } }
  }
  const { label, word, fieldId, value, covered } = item.row
  // What is covered on the screen stays covered on the next one.
  const shown = value === null ? null : cut(covered ? maskValue(value) : value)
  return { ...whole, field: word.slice(0, longestName), fieldId, shown, called: { ...whole.called, field: label } }
}

function cut(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
}
