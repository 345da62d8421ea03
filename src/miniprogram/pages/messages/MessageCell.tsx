import Taro from '@tarojs/taro'
import type { Message } from '../../../contract/message/message'
import { messagesText as text } from '../../locale/messages'
import { dayAndTime } from '../../locale/time'
import { serverNow } from '../../session/serverClock'
import { Cell } from '../../ui/Cell'
import { StatusTag } from '../../ui/StatusTag'
import { messagePage, messageWords } from './messageWords'

interface Props {
  message: Message
}

export function MessageCell({ message }: Props) {
  return (
    <Cell
      title={messageWords(message)}
      words={dayAndTime(message.at, serverNow())}
      mark={message.read ? undefined : <StatusTag tone="waiting" word={text('unread')} />}
      onTap={() => Taro.navigateTo({ url: messagePage(message) })}
    />
  )
}
