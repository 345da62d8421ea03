import Taro from '@tarojs/taro'
import { LiveGrants } from '../../../capabilities/authorization/LiveGrants'
import { useWaitingRequests } from '../../../capabilities/authorization/useWaitingRequests'
import { WaitingRequests } from '../../../capabilities/authorization/WaitingRequests'
import { authorizationText as text } from '../../../locale/authorization'
import { useWhose } from '../../../session/useWhose'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

const openBlocks = () => void Taro.navigateTo({ url: '/packages/authorization/blocks/index' })

export default function Authorization() {
  const waiting = useWaitingRequests(true)
  const whose = useWhose()
  return (
    <Page name={text('indexName')} lead={text('indexLead', { whose })}>
      {waiting.remote.at === 'loading' ? <Skeleton cards={1} /> : null}
      <WaitingRequests waiting={waiting} />
      {waiting.remote.at === 'ready' && waiting.remote.data.length === 0 ? (
        <Card>
          <Cell title={text('noRequests')} words={text('noRequestsWords')} />
        </Card>
      ) : null}
      <LiveGrants failureSaid={waiting.remote.at === 'failed'} />
      <Card kind="flush">
        <Cell title={text('blocksLink')} words={text('blocksLinkWords')} onTap={openBlocks} />
      </Card>
    </Page>
  )
}
