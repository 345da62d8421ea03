import { type Grant, listGrants } from '../../../../contract/authorization/listGrants'
import { GrantCell } from '../../../capabilities/authorization/GrantCell'
import { isLive } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { Heading } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

export default function Grants() {
  const { remote, reload } = useAnswer(() => call(listGrants, {}))
  return (
    <Page name={text('grantsName')} lead={text('grantsLead')}>
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <>
          <Group title={text('liveGrants')} grants={remote.data.grants.filter(isLive)} />
          <Group title={text('endedGrants')} grants={remote.data.grants.filter((grant) => !isLive(grant))} />
        </>
      ) : null}
    </Page>
  )
}

function Group({ title, grants }: { title: string; grants: readonly Grant[] }) {
  return (
    <>
      <Heading level={2} className="section">
        {title}
      </Heading>
      <Card kind="flush">
        {grants.length === 0 ? <Cell title={text('none')} /> : null}
        {grants.map((grant) => (
          <GrantCell key={grant.grantId} grant={grant} />
        ))}
      </Card>
    </>
  )
}
