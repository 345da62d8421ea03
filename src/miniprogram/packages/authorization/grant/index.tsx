import { useRouter } from '@tarojs/taro'
import { RevokeSheet } from '../../../capabilities/authorization/RevokeSheet'
import { Unanswered } from '../../../capabilities/authorization/Unanswered'
import { useGrants } from '../../../capabilities/authorization/useGrants'
import { authorizationText as text } from '../../../locale/authorization'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { GrantDetail } from './GrantDetail'
import './index.scss'

export default function GrantPage() {
  const { grantId } = useRouter().params
  const { grants, failure, reload, asked, unanswered, refused, ask, keep, confirm } = useGrants()
  const isThis = (grant: { grantId: string }) => grant.grantId === grantId
  const grant = grants?.find(isThis)
  if (grant) {
    const over = asked ? <RevokeSheet asked={asked} onConfirm={confirm} onKeep={keep} /> : undefined
    const notice = <Unanswered grants={unanswered.filter(isThis)} failure={refused} />
    return <GrantDetail grant={grant} notice={notice} onRevoke={ask} over={over} />
  }
  return (
    <Page name={text('grantName')}>
      {grants === null && !failure ? <Skeleton cards={2} /> : null}
      {failure ? <Failure failure={failure} onRetry={reload} /> : null}
      {grants ? (
        <Card>
          <Cell title={text('notFound')} words={text('notFoundWords')} />
        </Card>
      ) : null}
    </Page>
  )
}
