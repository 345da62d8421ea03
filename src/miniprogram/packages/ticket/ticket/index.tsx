import Taro, { useRouter } from '@tarojs/taro'
import { ticketsText as text } from '../../../locale/tickets'
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
  const { remote, reload, ticket, busy, said, act } = useTicket(ticketId)
  const notes = (
    <>
      {said === 'done' || said === 'moved' ? <Notice>{text(said)}</Notice> : null}
      {said === 'notDecided' ? <Notice tone="danger">{text(said)}</Notice> : null}
      {said && typeof said !== 'string' ? <Failure failure={said} /> : null}
      {remote.at === 'ready' && !remote.data.fresh ? <NotFresh onAgain={reload} /> : null}
    </>
  )
  if (ticket) return <OneTicket ticket={ticket} notes={notes} busy={busy} onAct={(what) => act(ticket, what)} />
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
