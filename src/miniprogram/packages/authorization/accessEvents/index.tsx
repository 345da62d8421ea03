import { EventCell } from '../../../capabilities/authorization/EventCell'
import { authorizationText as text } from '../../../locale/authorization'
import { Text } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { useAccessEvents } from './useAccessEvents'

export default function AccessEvents() {
  const { events, next, failure, readOn } = useAccessEvents()
  return (
    <Page name={text('eventsName')} lead={text('eventsLead')}>
      {events.length > 0 ? (
        <Card kind="flush">
          {events.map((event) => (
            <EventCell key={event.eventId} event={event} />
          ))}
        </Card>
      ) : null}
      {failure ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={3} /> : null}
      {!failure && next === null && events.length === 0 ? (
        <Card>
          <Cell title={text('noEvents')} words={text('noEventsWords')} />
        </Card>
      ) : null}
      {!failure && events.length > 0 ? <Text className="quiet-line">{next === null ? text('endEvents') : text('moreEvents')}</Text> : null}
    </Page>
  )
}
