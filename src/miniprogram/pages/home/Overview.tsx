import Taro from '@tarojs/taro'
import type { Me } from '../../../contract/identity/me'
import { LiveGrants } from '../../capabilities/authorization/LiveGrants'
import { useWaitingRequests } from '../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../capabilities/authorization/WaitingRequests'
import { FamilyCell } from '../../capabilities/family/FamilyCell'
import { NextStepCard } from '../../capabilities/identity/NextStepCard'
import { PersonHeader } from '../../capabilities/identity/PersonHeader'
import { homeText as text } from '../../locale/home'
import { Text } from '../../platform/elements'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Fold } from '../../ui/Fold'
import { ActingEnded } from './ActingEnded'
import { BigAct } from './BigAct'

interface Props {
  me: Me
}

const open = (url: string) => () => void Taro.navigateTo({ url })

/** In this order: whose record, what waits, the two big acts, who may look, the rest. */
export function Overview({ me }: Props) {
  // Who owes proof anew sees nothing of the person's yet.
  const hasRealName = me.level >= 1 && !me.proofDue
  const waiting = useWaitingRequests(hasRealName)
  // One filled button a page: a request, or the next step, comes first.
  const isAsked = waiting.remote.at === 'ready' && waiting.remote.data.length > 0
  // Nothing below would open: the province has registered a death, and the card above says where to go.
  const closed = waiting.remote.at === 'failed' && waiting.remote.failure.code === 'identity.deceased'
  return (
    <>
      <ActingEnded />
      <PersonHeader me={me} />
      {hasRealName ? <WaitingRequests waiting={waiting} /> : <Text className="page__lead">{text('about')}</Text>}
      {closed ? null : (
        <>
          <NextStepCard me={me} quiet={isAsked} />
          <BigAct
            strong={me.level === 2 && !isAsked}
            title={text('authorize')}
            words={text('authorizeWords')}
            onTap={open('/packages/authorization/index/index')}
          />
          <BigAct title={text('record')} words={text('recordWords')} onTap={open('/packages/record/overview/index')} />
        </>
      )}
      {hasRealName ? <LiveGrants failureSaid={waiting.remote.at === 'failed'} /> : null}
      <Fold title={text('more')}>
        <Card kind="flush">
          <Cell title={text('events')} words={text('eventsWords')} onTap={open('/packages/authorization/accessEvents/index')} />
          <FamilyCell />
          <Cell title={text('help')} onTap={open('/packages/support/help/index')} />
        </Card>
      </Fold>
    </>
  )
}
