import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { requestsText as text } from '../../locale/requests'
import { serverNow } from '../../session/serverClock'
import { Cell } from '../../ui/Cell'
import { StatusTag } from '../../ui/StatusTag'
import { eventSentence } from './eventSentence'

interface Props {
  event: AccessEvent
}

/** One look, one plain sentence. */
export function EventCell({ event }: Props) {
  const uncovered = event.underGrant === false
  return (
    <Cell title={eventSentence(event, serverNow())} end={uncovered ? <StatusTag tone="danger" word={text('uncovered')} /> : undefined} />
  )
}
