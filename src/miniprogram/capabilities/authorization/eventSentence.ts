import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { recordModuleNames } from '../../../contract/record/recordModule'
import { complaintText, eventsText as text } from '../../locale/events'
import { midSentence } from '../../locale/joined'
import { recordModuleText } from '../../locale/recordModules'
import { chineseSourceDate, dayAndTime } from '../../locale/time'

const relationWords = { mother: text('kinMother'), father: text('kinFather'), guardian: text('kinGuardian') } as const

interface Naming {
  readonly someHospital: string
  doctor(name: string): string
}

const ourWords: Naming = { someHospital: text('someHospital'), doctor: (name) => text('doctorNamed', { name }) }
const theirWords: Naming = { someHospital: complaintText('someHospital'), doctor: (name) => complaintText('doctorNamed', { name }) }

/** 7月3日 10:05，广东省人民医院 心内科 王建国医生，在您同意后查看了检查检验报告. `ward`: whose record it is, if not one's own. */
export function eventSentence(event: AccessEvent, now: number, ward: string | null): string {
  const values = { when: dayAndTime(event.at, now), what: whatOf(event) }
  switch (event.actor) {
    case 'hospital': {
      const agreer = ward === null ? text('you') : text('agreerGuardian')
      return event.underGrant
        ? text('hospitalCovered', { ...values, who: whoOf(event, ourWords), agreer })
        : text('hospital', { ...values, who: whoOf(event, ourWords) })
    }
    case 'guardian':
      return text('guardian', {
        ...values,
        whose: ward === null ? text('your') : text('theirs', { name: ward }),
        relation: relationWords[event.guardian ?? 'guardian'],
      })
    case 'self':
      return ward === null ? text('self', values) : text('wardSelf', { ...values, name: ward })
    case 'support':
      return text('support', { ...values, whose: ward === null ? text('supportYours') : text('supportTheirs', { name: ward }) })
  }
}

/** The complaint as it is put into the person's mouth: what happened, why it is a question, what is wanted. Theirs to change. */
export function complaintWords(event: AccessEvent, ward: string | null): string {
  const mine = ward ?? complaintText('me')
  const reasons = event.flags.map((flag) => complaintText(`${flag}Said`, { mine })).join('')
  const what = event.module === null ? complaintText('wholeRecord') : recordModuleNames[event.module]
  // Read by somebody else on another day: never 今天.
  const values = { when: chineseSourceDate(event.at), who: whoOf(event, theirWords), what }
  return complaintText('complaint', { ...values, mine, reasons })
}

function whatOf({ module }: AccessEvent): string {
  return module === null ? text('wholeRecord') : midSentence(recordModuleText(module))
}

function whoOf({ orgName, department, staffName }: AccessEvent, say: Naming): string {
  const doctor = staffName === null ? null : say.doctor(staffName)
  return [orgName ?? say.someHospital, department, doctor].filter((part) => part !== null).join(' ')
}
