import Taro from '@tarojs/taro'
import { requestsText as text } from '../../locale/requests'
import { Heading } from '../../platform/elements'
import { Failure } from '../../session/Failure'
import { useWhose } from '../../session/useWhose'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Skeleton } from '../../ui/Skeleton'
import { GrantRow } from './GrantRow'
import { liveGrants } from './grantWords'
import { RevokeSheet } from './RevokeSheet'
import { Unanswered } from './Unanswered'
import { useGrants } from './useGrants'

interface Props {
  /** The page has already said that the cloud could not be reached. */
  failureSaid: boolean
}

/** 已授权医院: who may look now, every one of them, each with its way out. */
export function LiveGrants({ failureSaid }: Props) {
  const { grants, failure, reload, asked, unanswered, refused, ask, keep, confirm } = useGrants()
  const live = liveGrants(grants ?? [])
  const whose = useWhose()
  // A heading over nothing would say that there is none.
  if (failure && failureSaid && grants === null) return null
  return (
    <>
      <Heading level={2} className="section">
        {text('grants')}
      </Heading>
      <Unanswered grants={unanswered} failure={refused} />
      {grants === null && !failure ? <Skeleton cards={1} shape="cells" /> : null}
      {failure && !failureSaid ? <Failure failure={failure} onRetry={reload} /> : null}
      {grants ? (
        <Card kind="flush">
          {live.length === 0 ? <Cell title={text('noGrants', { whose })} /> : null}
          {live.map((grant) => (
            <GrantRow key={grant.grantId} grant={grant} onRevoke={ask} />
          ))}
          {grants.length > 0 ? (
            <Cell title={text('allGrants')} onTap={() => Taro.navigateTo({ url: '/packages/authorization/grants/index' })} />
          ) : null}
        </Card>
      ) : null}
      {asked ? <RevokeSheet asked={asked} onConfirm={confirm} onKeep={keep} /> : null}
    </>
  )
}
