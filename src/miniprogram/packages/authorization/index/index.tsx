import Taro from '@tarojs/taro'
import { listGrants } from '../../../../contract/authorization/listGrants'
import { GrantCell } from '../../../capabilities/authorization/GrantCell'
import { isLive } from '../../../capabilities/authorization/grantWords'
import { useWaitingRequests } from '../../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../../capabilities/authorization/WaitingRequests'
import { authorizationText as text } from '../../../locale/authorization'
import { homeText } from '../../../locale/home'
import { Heading } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

const openGrants = () => void Taro.navigateTo({ url: '/packages/authorization/grants/index' })

export default function Authorization() {
  const waiting = useWaitingRequests(true)
  const grants = useAnswer(() => call(listGrants, {}))
  const live = grants.remote.at === 'ready' ? grants.remote.data.grants.filter(isLive) : []
  return (
    <Page name={text('indexName')} lead={text('indexLead')}>
      {waiting.remote.at === 'loading' ? <Skeleton cards={1} /> : null}
      <WaitingRequests waiting={waiting} />
      {waiting.remote.at === 'ready' && waiting.remote.data.length === 0 ? (
        <Card>
          <Cell title={text('noRequests')} words={text('noRequestsWords')} />
        </Card>
      ) : null}
      <Heading level={2} className="section">
        {text('granted')}
      </Heading>
      {grants.remote.at === 'loading' ? <Skeleton cards={1} /> : null}
      {grants.remote.at === 'failed' && waiting.remote.at !== 'failed' ? (
        <Failure failure={grants.remote.failure} onRetry={grants.reload} />
      ) : null}
      {grants.remote.at === 'ready' ? (
        <Card kind="flush">
          {live.length === 0 ? <Cell title={text('noGrants')} /> : null}
          {live.map((grant) => (
            <GrantCell key={grant.grantId} grant={grant} />
          ))}
          {grants.remote.data.grants.length > live.length ? <Cell title={homeText('allGrants')} onTap={openGrants} /> : null}
        </Card>
      ) : null}
    </Page>
  )
}
