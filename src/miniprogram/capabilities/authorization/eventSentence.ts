import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { recordModuleNames } from '../../../contract/record/recordModule'
import { requestsText as text } from '../../locale/requests'
import { dayAndTime } from '../../locale/time'

/** 今天 14:05，广东省人民医院 心内科 王建国医生看了“诊疗记录”。 */
export function eventSentence({ actor, orgName, department, staffName, module, at }: AccessEvent, now: number): string {
  const when = dayAndTime(at, now)
  const what = module === null ? text('wholeRecord') : `“${recordModuleNames[module]}”`
  if (actor === 'self') return text('ownLook', { when, what })
  const doctor = staffName === null ? null : text('doctorNamed', { name: staffName })
  return text('hospitalLook', { when, what, who: [orgName, department, doctor].filter((part) => part !== null).join(' ') })
}
