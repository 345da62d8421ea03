import Taro from '@tarojs/taro'
import type { Me } from '../../../contract/identity/me'
import { LiveGrants } from '../../capabilities/authorization/LiveGrants'
import { useWaitingRequests } from '../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../capabilities/authorization/WaitingRequests'
import { WardCells } from '../../capabilities/family/WardCells'
import { PersonHeader } from '../../capabilities/identity/PersonHeader'
import { actingText as text } from '../../locale/acting'
import { homeText } from '../../locale/home'
import type { ActingFor } from '../../session/sessionStore'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Fold } from '../../ui/Fold'
import { BigAct } from './BigAct'
import { FrozenNotice } from './FrozenNotice'

interface Props {
  me: Me
  ward: ActingFor
}

const open = (url: string) => () => void Taro.navigateTo({ url })

/** Home while acting for another: in the order of one's own, and nothing of one's own in it. */
export function WardOverview({ me, ward }: Props) {
  const { name, frozen } = ward
  const waiting = useWaitingRequests(!frozen)
  const isAsked = waiting.remote.at === 'ready' && waiting.remote.data.length > 0
  return (
    <>
      <PersonHeader me={me} />
      {frozen ? <FrozenNotice name={name} /> : null}
      {frozen ? null : (
        <>
          <WaitingRequests waiting={waiting} />
          <BigAct
            strong={!isAsked}
            title={text('authorize', { name })}
            words={text('authorizeWords', { name })}
            onTap={open('/packages/authorization/index/index')}
          />
          <BigAct title={text('record', { name })} words={text('recordWords')} onTap={open('/packages/record/overview/index')} />
        </>
      )}
      <LiveGrants failureSaid={waiting.remote.at === 'failed'} />
      <Fold title={homeText('more')}>
        <Card kind="flush">
          <WardCells ward={ward} />
          <Cell title={homeText('help')} onTap={open('/packages/support/help/index')} />
        </Card>
      </Fold>
    </>
  )
}
