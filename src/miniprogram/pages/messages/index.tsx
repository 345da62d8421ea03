import Taro from '@tarojs/taro'
import { useWaitingRequests } from '../../capabilities/authorization/useWaitingRequests'
import { NextStepCard } from '../../capabilities/identity/NextStepCard'
import { ProofDueCard } from '../../capabilities/identity/ProofDueCard'
import { messagesText as text } from '../../locale/messages'
import { Failure } from '../../session/Failure'
import { enter } from '../../session/start'
import { useSession } from '../../session/useSession'
import { useStartedSession } from '../../session/useStartedSession'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { Inbox } from './Inbox'
import { Waiting } from './Waiting'

const openReminders = () => void Taro.navigateTo({ url: '/packages/message/reminders/index' })

export default function Messages() {
  const standing = useStartedSession()
  const me = useSession((session) => session.me)
  const level = me?.level
  // Who owes proof anew is asked for it once, and is told what is about the account; nothing else is asked or told.
  const proofDue = me?.proofDue === true
  const known = level !== undefined && level > 0 && !proofDue
  const waiting = useWaitingRequests(known)
  return (
    <Page name={text('name')}>
      {standing.at === 'starting' ? <Skeleton cards={3} /> : null}
      {standing.at === 'failed' ? <Failure failure={standing.failure} onRetry={enter} /> : null}
      {standing.at !== 'starting' && standing.at !== 'failed' && !level ? (
        <>
          <Card>
            <Cell title={text('notYet')} />
          </Card>
          {me ? <NextStepCard me={me} quiet={false} /> : null}
        </>
      ) : null}
      {proofDue ? <ProofDueCard /> : null}
      {known ? <Waiting waiting={waiting} /> : null}
      {level ? (
        <Inbox key={String(proofDue)} onlyAccount={proofDue} failureSaid={known && waiting.remote.at === 'failed'}>
          {known ? (
            <Card kind="flush">
              <Cell title={text('reminders')} words={text('remindersWords')} onTap={openReminders} />
            </Card>
          ) : null}
        </Inbox>
      ) : null}
    </Page>
  )
}
