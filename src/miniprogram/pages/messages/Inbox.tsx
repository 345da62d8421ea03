import type { ReactNode } from 'react'
import { messagesText as text } from '../../locale/messages'
import { Heading, Text } from '../../platform/elements'
import { Failure } from '../../session/Failure'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'
import { MessageCell } from './MessageCell'
import { useInbox } from './useInbox'
import { useWardNames } from './useWardNames'

interface Props {
  /** Proof is owed: the cloud tells what is about the account, and nothing else. */
  onlyAccount: boolean
  /** The page has already said that the cloud could not be reached. */
  failureSaid: boolean
  /** What stands between the heading and the messages. */
  children: ReactNode
}

/** 站内消息: always everything, whatever WeChat delivered. */
export function Inbox({ onlyAccount, failureSaid, children }: Props) {
  const { messages, next, failure, readOn } = useInbox()
  const names = useWardNames(messages)
  return (
    <>
      <Heading level={2} className="section">
        {text('inbox')}
      </Heading>
      {children}
      {messages.length > 0 ? (
        <Card kind="flush">
          {messages.map((message) => (
            <MessageCell key={message.messageId} message={message} names={names} />
          ))}
        </Card>
      ) : null}
      {failure && !failureSaid ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={5} shape="cells" /> : null}
      {!failure && next === null && messages.length === 0 ? (
        <Card kind="flush">
          <Cell title={text('none')} words={text(onlyAccount ? 'onlyAccountWords' : 'noneWords')} />
        </Card>
      ) : null}
      {!failure && messages.length > 0 ? <Text className="quiet-line">{next === null ? text('end') : text('more')}</Text> : null}
    </>
  )
}
