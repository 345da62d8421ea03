import { list } from '../../../../contract/ticket/list'
import { ticketsText as text } from '../../../locale/tickets'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { usePolling } from '../../../session/usePolling'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import '../ticket.scss'
import { TicketCard } from './TicketCard'

const everyMs = 3_000

export default function Tickets() {
  const { remote, reload, refresh } = useAnswer(() => call(list, {}))
  const onItsWay = remote.at === 'ready' && remote.data.tickets.some(({ state }) => state === 'sending')
  usePolling(refresh, everyMs, onItsWay)
  return (
    <Page name={text('listName')} lead={text('listLead')}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' && remote.data.tickets.length === 0 ? (
        <Card>
          <Cell title={text('none')} words={text('noneWords')} />
        </Card>
      ) : null}
      {remote.at === 'ready' ? remote.data.tickets.map((ticket) => <TicketCard key={ticket.ticketId} ticket={ticket} />) : null}
    </Page>
  )
}
