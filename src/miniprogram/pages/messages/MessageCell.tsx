import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Message } from '../../../contract/message/message'
import { messagesText as text } from '../../locale/messages'
import { dayAndTime } from '../../locale/time'
import { serverNow } from '../../session/serverClock'
import { Cell } from '../../ui/Cell'
import { StatusTag } from '../../ui/StatusTag'
import { isAccountKind, wardOf } from './messageAbout'
import { messagePage } from './messagePage'
import { messageWords, type WardNames } from './messageWords'

interface Props {
  message: Message
  names: WardNames
}

export function MessageCell({ message, names }: Props) {
  return (
    <Cell
      title={messageWords(message, names)}
      words={dayAndTime(message.at, serverNow())}
      mark={marksOf(message)}
      onTap={() => Taro.navigateTo({ url: messagePage(message) })}
    />
  )
}

/** Whether it is new, and whether it is about somebody one acts for or about who has hold of the account. */
function marksOf(message: Message): ReactNode {
  const isOfWard = message.kind === 'wardTicket' || wardOf(message) !== null
  if (message.read && !isOfWard && !isAccountKind(message.kind)) return undefined
  return (
    <>
      {message.read ? null : <StatusTag tone="waiting" word={text('unread')} />}
      {isOfWard ? <StatusTag tone="acting" word={text('ofWard')} /> : null}
      {isAccountKind(message.kind) ? <StatusTag tone="waiting" word={text('ofAccount')} /> : null}
    </>
  )
}
