import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { recordModuleNames } from '../../../contract/record/recordModule'
import { eventsText as text } from '../../locale/events'
import { dayAndTime, sourceDate } from '../../locale/time'

const relationWords = { mother: text('kinMother'), father: text('kinFather'), guardian: text('kinGuardian') } as const

/** 7月3日 10:05，广东省人民医院 心内科 王建国医生，在您同意后查看了检查检验报告. `ward`: whose record it is, if not one's own. */
export function eventSentence(event: AccessEvent, now: number, ward: string | null): string {
  const whose = ward ?? text('you')
  const values = { when: dayAndTime(event.at, now), what: whatOf(event) }
  switch (event.actor) {
    case 'hospital': {
      const agreer = ward === null ? text('you') : text('agreerGuardian')
      return event.underGrant
        ? text('hospitalCovered', { ...values, who: whoOf(event), agreer })
        : text('hospital', { ...values, who: whoOf(event) })
    }
    case 'guardian':
      return text('guardian', { ...values, whose, relation: relationWords[event.guardian ?? 'guardian'] })
    case 'self':
      return ward === null ? text('self', values) : text('wardSelf', { ...values, whose })
    case 'support':
      return text('support', values)
  }
}

/** The complaint as it is put into the person's mouth: what happened, why it is a question, what is wanted. Theirs to change. */
export function complaintWords(event: AccessEvent, ward: string | null): string {
  const mine = ward ?? text('me')
  const reasons = event.flags.map((flag) => text(`${flag}Said`, { mine })).join('')
  // Read by somebody else on another day: never 今天.
  return text('complaint', { when: sourceDate(event.at), who: whoOf(event), what: whatOf(event), mine, reasons })
}

function whatOf({ module }: AccessEvent): string {
  return module === null ? text('wholeRecord') : recordModuleNames[module]
}

function whoOf({ orgName, department, staffName }: AccessEvent): string {
  const doctor = staffName === null ? null : text('doctorNamed', { name: staffName })
  return [orgName ?? text('someHospital'), department, doctor].filter((part) => part !== null).join(' ')
}
