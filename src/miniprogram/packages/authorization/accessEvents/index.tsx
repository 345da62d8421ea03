import { EventCell } from '../../../capabilities/authorization/EventCell'
import { eventsText as text } from '../../../locale/events'
import { Text } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { useWhose } from '../../../session/useWhose'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { useAccessEvents } from './useAccessEvents'

export default function AccessEvents() {
  const { events, hospitalLooks, next, failure, readOn } = useAccessEvents()
  const whose = useWhose()
  const provided = hospitalLooks === 'listed'
  return (
    <Page name={text('name')} lead={text('lead', { whose })}>
      {provided ? null : (
        <Notice tone="waiting" title={text('notProvided')}>
          {text('notProvidedWords')}
        </Notice>
      )}
      {events.length > 0 ? (
        <Card kind="flush">
          {events.map((event) => (
            <EventCell key={event.eventId} event={event} />
          ))}
        </Card>
      ) : null}
      {failure ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={4} shape="cells" /> : null}
      {!failure && next === null && events.length === 0 ? (
        <Card>
          {provided ? <Cell title={text('none', { whose })} words={text('noneWords')} /> : <Cell title={text('noneOwn', { whose })} />}
        </Card>
      ) : null}
      {!failure && events.length > 0 ? <Text className="quiet-line">{next === null ? text('end') : text('more')}</Text> : null}
    </Page>
  )
}
