import { useWaitingRequests } from '../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../capabilities/authorization/WaitingRequests'
import { messagesText as text } from '../../locale/messages'
import { Heading } from '../../platform/elements'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'

export function Waiting() {
  const waiting = useWaitingRequests(true)
  return (
    <>
      <Heading level={2} className="section section--first">
        {text('waiting')}
      </Heading>
      <WaitingRequests waiting={waiting} />
      {waiting.remote.at === 'ready' && waiting.remote.data.length === 0 ? (
        <Card kind="flush">
          <Cell title={text('noneWaiting')} />
        </Card>
      ) : null}
    </>
  )
}
