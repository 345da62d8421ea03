import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { recordModuleNames } from '../../../contract/record/recordModule'
import { eventsText as text } from '../../locale/events'
import { dayAndTime, sourceDate } from '../../locale/time'

/** 7月3日 10:05，广东省人民医院 心内科 王建国医生，在您同意后查看了检查检验报告 */
export function eventSentence(event: AccessEvent, now: number): string {
  const values = { when: dayAndTime(event.at, now), what: whatOf(event) }
  if (event.actor !== 'hospital') return text(event.actor, values)
  return text(event.underGrant ? 'hospitalCovered' : 'hospital', { ...values, who: whoOf(event) })
}

/** The complaint as it is put into the patient's mouth: what happened, why it is a question, what is wanted. Theirs to change. */
export function complaintWords(event: AccessEvent): string {
  const reasons = event.flags.map((flag) => text(`${flag}Said`)).join('')
  // Read by somebody else on another day: never 今天.
  return text('complaint', { when: sourceDate(event.at), who: whoOf(event), what: whatOf(event), reasons })
}

function whatOf({ module }: AccessEvent): string {
  return module === null ? text('wholeRecord') : recordModuleNames[module]
}

function whoOf({ orgName, department, staffName }: AccessEvent): string {
  const doctor = staffName === null ? null : text('doctorNamed', { name: staffName })
  return [orgName ?? text('someHospital'), department, doctor].filter((part) => part !== null).join(' ')
}
