import Taro, { useRouter } from '@tarojs/taro'
import { ticketsText as text } from '../../../locale/tickets'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { Failure } from '../../../session/Failure'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TopicCard } from '../../../ui/TopicCard'
import { NotFresh } from '../NotFresh'
import '../ticket.scss'
import { OneTicket } from './OneTicket'
import { useTicket } from './useTicket'

const openList = () => void Taro.redirectTo({ url: '/packages/ticket/list/index' })

export default function TicketPage() {
  const { ticketId = '' } = useRouter().params
  // What one person was about to say is not said by the next.
  const era = useSession((session) => session.era)
  return <Content key={era} ticketId={ticketId} />
}

function Content({ ticketId }: { ticketId: string }) {
  const { remote, reload, ticket, busy, said, refused, act } = useTicket(ticketId)
  const notes = (
    <>
      {said === 'done' ? <Notice>{text(ticket?.state === 'closed' ? 'doneClosed' : 'done')}</Notice> : null}
      {said === 'moved' ? <Notice>{text('moved')}</Notice> : null}
      {said === 'notDecided' ? <Notice tone="danger">{text(said)}</Notice> : null}
      {refused ? <ActFailure failure={refused.failure} about={text(refused.kind === 'decide' ? 'decisionNotSent' : 'notSent')} /> : null}
      {remote.at === 'ready' && !remote.data.fresh ? <NotFresh onAgain={reload} /> : null}
    </>
  )
  if (ticket) {
    const waits = awaitsProof(refused?.failure ?? null)
    return <OneTicket ticket={ticket} notes={notes} acts={waits ? [] : ticket.acts} busy={busy} onAct={(what) => act(ticket, what)} />
  }
  return (
    <Page name={text('ticketName')}>
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <TopicCard title={text('missing')} words={text('missingWords')}>
          <Button kind="quiet" onTap={openList}>
            {text('toList')}
          </Button>
        </TopicCard>
      ) : null}
    </Page>
  )
}
