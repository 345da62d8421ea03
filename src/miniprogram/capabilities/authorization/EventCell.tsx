import Taro from '@tarojs/taro'
import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { eventsText as text } from '../../locale/events'
import { Text, View } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { useSession } from '../../session/useSession'
import { Button } from '../../ui/Button'
import { StatusTag } from '../../ui/StatusTag'
import { chooseEvent } from './chosenEvent'
import { eventSentence } from './eventSentence'

interface Props {
  event: AccessEvent
}

const openTickets = () => void Taro.navigateTo({ url: '/packages/ticket/list/index' })

/** One look, one plain sentence; where it deserves a question, why, and one tap to put it. */
export function EventCell({ event }: Props) {
  const { flags, visit } = event
  const ward = useSession(({ subject }) => subject?.name ?? null)
  const complain = () => {
    chooseEvent(event)
    void Taro.navigateTo({ url: `/packages/ticket/complain/index?eventId=${encodeURIComponent(event.eventId)}` })
  }
  const ask = event.ticketId ? (
    <Button kind="link" onTap={openTickets}>
      {text('complained')}
    </Button>
  ) : (
    <Button kind="quiet" onTap={complain}>
      {text('complain')}
    </Button>
  )
  return (
    <View className="event">
      <Text className="event__sentence">{eventSentence(event, serverNow(), ward)}</Text>
      {flags.map((flag) => (
        <View key={flag} className="event__flag">
          <StatusTag tone={flag === 'noVisit' ? 'waiting' : 'danger'} word={text(flag)} />
          <Text className="event__meaning">{text(`${flag}Means`)}</Text>
        </View>
      ))}
      {visit === 'tooEarly' || visit === 'unknown' ? <Text className="quiet-line">{text(visit)}</Text> : null}
      {flags.length > 0 ? ask : null}
    </View>
  )
}
