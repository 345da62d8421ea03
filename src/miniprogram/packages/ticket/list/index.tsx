import Taro, { useRouter } from '@tarojs/taro'
import { ticketsText as text } from '../../../locale/tickets'
import { Text } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TopicCard } from '../../../ui/TopicCard'
import { NotFresh } from '../NotFresh'
import '../ticket.scss'
import { useTickets } from '../useTickets'
import { ForWard } from './ForWard'
import { TicketGroup } from './TicketGroup'

const openMove = () => void Taro.navigateTo({ url: '/packages/ticket/move/index' })

export default function Tickets() {
  const { remote, reload } = useTickets()
  const { of } = useRouter().params
  const shown = remote.at === 'ready' ? remote.data : null
  return (
    <Page name={text('listName')} lead={text('listLead')}>
      {of === 'ward' ? <ForWard /> : null}
      {remote.at === 'loading' ? <Skeleton cards={3} shape="cells" /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown?.fresh === false ? <NotFresh onAgain={reload} /> : null}
      {shown?.tickets.length === 0 ? <TopicCard title={text('none')} words={text('noneWords')} /> : null}
      {shown ? (
        <>
          <TicketGroup heading={text('open')} tickets={shown.tickets.filter(({ state }) => state !== 'closed')} />
          <TicketGroup heading={text('over')} tickets={shown.tickets.filter(({ state }) => state === 'closed')} />
          {shown.more ? <Text className="quiet-line">{text('more', { count: shown.tickets.length })}</Text> : null}
        </>
      ) : null}
      <Card kind="flush">
        <Cell title={text('toMove')} words={text('toMoveWords')} onTap={openMove} />
      </Card>
    </Page>
  )
}
