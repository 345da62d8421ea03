import Taro, { useRouter } from '@tarojs/taro'
import { chosenEvent } from '../../../capabilities/authorization/chosenEvent'
import { ticketsText as text } from '../../../locale/tickets'
import { useSession } from '../../../session/useSession'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { ComplaintForm } from './ComplaintForm'

const openEvents = () => void Taro.redirectTo({ url: '/packages/authorization/accessEvents/index' })

export default function Complain() {
  const { eventId } = useRouter().params
  // Whoever comes next finds nothing of it here.
  const era = useSession((session) => session.era)
  const event = chosenEvent(decodeURIComponent(eventId ?? ''))
  if (event) return <ComplaintForm key={era} event={event} />
  return (
    <Page name={text('complainName')}>
      <Card kind="flush">
        <Cell title={text('gone')} words={text('goneWords')} />
        <Cell title={text('toEvents')} onTap={openEvents} />
      </Card>
    </Page>
  )
}
