import { useRouter } from '@tarojs/taro'
import { listGrants } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { GrantDetail } from './GrantDetail'

export default function GrantPage() {
  const { grantId } = useRouter().params
  const { remote, reload } = useAnswer(() => call(listGrants, {}))
  const opened = remote.at === 'ready' ? remote.data.grants.find((grant) => grant.grantId === grantId) : undefined
  if (opened) return <GrantDetail opened={opened} />
  return (
    <Page name={text('grantName')}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <Card>
          <Cell title={text('notFound')} words={text('notFoundWords')} />
        </Card>
      ) : null}
    </Page>
  )
}
