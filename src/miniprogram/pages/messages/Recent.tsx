import Taro from '@tarojs/taro'
import { listAccessEvents } from '../../../contract/authorization/listAccessEvents'
import { EventCell } from '../../capabilities/authorization/EventCell'
import { messagesText as text } from '../../locale/messages'
import { Heading } from '../../platform/elements'
import { call } from '../../session/cloud'
import { Failure } from '../../session/Failure'
import { useAnswer } from '../../session/useAnswer'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'

const most = 5

export function Recent() {
  const { remote, reload } = useAnswer(() => call(listAccessEvents, {}))
  return (
    <>
      <Heading level={2} className="section">
        {text('recent')}
      </Heading>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <Card kind="flush">
          {remote.data.events.length === 0 ? <Cell title={text('noneRecent')} /> : null}
          {remote.data.events.slice(0, most).map((event) => (
            <EventCell key={event.eventId} event={event} />
          ))}
          {remote.data.events.length > 0 ? (
            <Cell title={text('all')} onTap={() => Taro.navigateTo({ url: '/packages/authorization/accessEvents/index' })} />
          ) : null}
        </Card>
      ) : null}
    </>
  )
}
