import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { recordModuleNames } from '../../../contract/record/recordModule'
import { requestsText as text } from '../../locale/requests'
import { dayAndTime } from '../../locale/time'
import { serverNow } from '../../session/serverClock'
import { StatusTag } from '../../ui/StatusTag'
import { Cell } from '../../ui/Cell'

interface Props {
  event: AccessEvent
}

/** One look, one plain sentence. */
export function EventCell({ event }: Props) {
  const uncovered = event.underGrant === false
  return <Cell title={eventSentence(event, serverNow())} end={uncovered ? <StatusTag tone='danger' word={text('uncovered')} /> : undefined} />
}

export function eventSentence({ actor, orgName, department, staffName, module, at }: AccessEvent, now: number): string {
  const when = dayAndTime(at, now)
  const what = module === null ? text('wholeRecord') : `“${recordModuleNames[module]}”`
  if (actor === 'self') return text('ownLook', { when, what })
  const doctor = staffName === null ? null : text('doctorNamed', { name: staffName })
  return text('hospitalLook', { when, what, who: [orgName, department, doctor].filter((part) => part !== null).join(' ') })
}
