import Taro from '@tarojs/taro'
import { listGrants } from '../../../contract/authorization/listGrants'
import { GrantCell } from '../../capabilities/authorization/GrantCell'
import { isLive } from '../../capabilities/authorization/grantWords'
import { homeText as text } from '../../locale/home'
import { Heading } from '../../platform/elements'
import { call } from '../../session/cloud'
import { Failure } from '../../session/Failure'
import { useAnswer } from '../../session/useAnswer'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'

const most = 3

/** 已授权医院: who may look now. Read anew whenever the page shows. */
export function LiveGrants() {
  const { remote, reload } = useAnswer(() => call(listGrants, {}))
  return (
    <>
      <Heading level={2} className="section">
        {text('grants')}
      </Heading>
      {remote.at === 'loading' ? <Skeleton cards={1} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? <Cells grants={remote.data.grants} /> : null}
    </>
  )
}

function Cells({ grants }: { grants: Parameters<typeof GrantCell>[0]['grant'][] }) {
  const live = grants.filter(isLive)
  return (
    <Card kind="flush">
      {live.length === 0 ? <Cell title={text('noGrants')} /> : null}
      {live.slice(0, most).map((grant) => (
        <GrantCell key={grant.grantId} grant={grant} />
      ))}
      {grants.length > 0 ? (
        <Cell title={text('allGrants')} onTap={() => Taro.navigateTo({ url: '/packages/authorization/grants/index' })} />
      ) : null}
    </Card>
  )
}
