import type { UnreadableEntry } from '../../../contract/record/recordEntry'
import { recordModuleNames } from '../../../contract/record/recordModule'
import type { ReportDraft } from '../../capabilities/ticket/reportDraft'
import { recordText, sentRecordText } from '../../locale/record'
import { recordModuleText } from '../../locale/recordModules'

/** What “这条有误” carries to its form of an entry that nobody can read. */
export function aboutUnreadable({ entryId, module, sourceOrg }: UnreadableEntry): ReportDraft {
  const form = module === null ? sentRecordText('wholeRecord') : recordModuleNames[module]
  const called = {
    form: module === null ? recordText('name') : recordModuleText(module),
    field: null,
    source: sourceOrg ?? recordText('sourceToBeFound'),
  }
  return {
    entryId,
    module,
    form,
    field: null,
    fieldId: null,
    shown: null,
    sourceOrg: sourceOrg ?? sentRecordText('sourceToBeFound'),
    called,
  }
}
