import type { useWaitingRequests } from '../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../capabilities/authorization/WaitingRequests'
import { messagesText as text } from '../../locale/messages'
import { Heading } from '../../platform/elements'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'

interface Props {
  waiting: ReturnType<typeof useWaitingRequests>
}

export function Waiting({ waiting }: Props) {
  return (
    <>
      <Heading level={2} className="section section--first">
        {text('waiting')}
      </Heading>
      {waiting.remote.at === 'loading' ? <Skeleton cards={1} shape="cells" /> : null}
      <WaitingRequests waiting={waiting} />
      {waiting.remote.at === 'ready' && waiting.remote.data.length === 0 ? (
        <Card kind="flush">
          <Cell title={text('noneWaiting')} />
        </Card>
      ) : null}
    </>
  )
}
