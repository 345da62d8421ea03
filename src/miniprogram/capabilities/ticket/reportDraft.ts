import Taro from '@tarojs/taro'
import type { RecordModule } from '../../../contract/record/recordModule'
import { currentEra } from '../../session/sessionStore'

/** What “这条有误” was tapped on: prefills the form. */
export interface ReportDraft {
  /** null when the entry could not be read. */
  readonly entryId: string | null
  readonly module: RecordModule | null
  readonly form: string
  /** null: the whole entry. */
  readonly field: string | null
  /** `part.field` of the form's catalogue, where it is one. */
  readonly fieldId: string | null
  readonly shown: string | null
  readonly sourceOrg: string
  /** The same as this phone calls them: what is sent stays in 简体, which the source reads. */
  readonly called: { readonly form: string; readonly field: string | null; readonly source: string }
}

/** On its way from the record to the form: nothing of a record ever stands in an address. */
let draft: { readonly era: number; readonly draft: ReportDraft } | null = null

export function openReport(about: ReportDraft): void {
  draft = { era: currentEra(), draft: about }
  void Taro.navigateTo({ url: '/packages/ticket/report/index' })
}

export function reportDraft(): ReportDraft | null {
  return draft?.era === currentEra() ? draft.draft : null
}
