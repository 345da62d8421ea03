import type { Grant } from '../../../../contract/authorization/listGrants'
import { GrantRow } from '../../../capabilities/authorization/GrantRow'
import { canRevoke, isLive, liveGrants } from '../../../capabilities/authorization/grantWords'
import { RevokeSheet } from '../../../capabilities/authorization/RevokeSheet'
import { Unanswered } from '../../../capabilities/authorization/Unanswered'
import { useGrants } from '../../../capabilities/authorization/useGrants'
import { authorizationText as text } from '../../../locale/authorization'
import { Heading } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { useWhose } from '../../../session/useWhose'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

export default function Grants() {
  const { grants, failure, reload, asked, unanswered, refused, ask, askAll, keep, confirm } = useGrants()
  const whose = useWhose()
  const foot = grants?.some(canRevoke) ? (
    <Button kind="danger" onTap={askAll}>
      {text('revokeAll')}
    </Button>
  ) : undefined
  const over = asked ? <RevokeSheet asked={asked} onConfirm={confirm} onKeep={keep} /> : undefined
  return (
    <Page name={text('grantsName')} lead={text('grantsLead', { whose })} foot={foot} over={over}>
      <Unanswered grants={unanswered} failure={refused} />
      {grants === null && !failure ? <Skeleton cards={3} shape="cells" /> : null}
      {failure ? <Failure failure={failure} onRetry={reload} /> : null}
      {grants ? (
        <>
          <Group title={text('liveGrants')} none={text('noLiveGrants', { whose })} grants={liveGrants(grants)} onRevoke={ask} />
          <Group
            title={text('endedGrants')}
            none={text('noEndedGrants')}
            grants={grants.filter((grant) => !isLive(grant))}
            onRevoke={ask}
          />
        </>
      ) : null}
    </Page>
  )
}

interface GroupProps {
  title: string
  none: string
  grants: readonly Grant[]
  onRevoke(grant: Grant): void
}

function Group({ title, none, grants, onRevoke }: GroupProps) {
  return (
    <>
      <Heading level={2} className="section">
        {title}
      </Heading>
      <Card kind="flush">
        {grants.length === 0 ? <Cell title={none} /> : null}
        {grants.map((grant) => (
          <GrantRow key={grant.grantId} grant={grant} onRevoke={onRevoke} />
        ))}
      </Card>
    </>
  )
}
