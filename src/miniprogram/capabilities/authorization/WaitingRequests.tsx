import { homeText } from '../../locale/home'
import { requestsText as text } from '../../locale/requests'
import { Text } from '../../platform/elements'
import { Failure } from '../../session/Failure'
import { Notice } from '../../ui/Notice'
import { DeclinedNotice } from './DeclinedNotice'
import { RequestCard } from './RequestCard'
import type { useWaitingRequests } from './useWaitingRequests'

interface Props {
  waiting: ReturnType<typeof useWaitingRequests>
}

/** All that waits for an answer, above everything else on a page. */
export function WaitingRequests({ waiting: { remote, late, refused, look, refuse } }: Props) {
  return (
    <>
      <DeclinedNotice />
      {refused ? <Failure failure={refused} about={text('declineFailed')} /> : null}
      {remote.at === 'ready' && late && !refused ? (
        <Notice tone="waiting">
          <Text>{homeText('late')}</Text>
        </Notice>
      ) : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={look} /> : null}
      {remote.at === 'ready'
        ? remote.data.map((request) => <RequestCard key={request.requestId} request={request} onDecline={refuse} />)
        : null}
    </>
  )
}
