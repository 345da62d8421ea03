import { wardText as text } from '../../../locale/ward'
import { Heading } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Acts } from '../Acts'
import { Frozen } from '../Frozen'
import { GuardianRow } from '../GuardianRow'
import { EndGuardianSheet } from './EndGuardianSheet'
import { useGuardians } from './useGuardians'

export default function ActsForMe() {
  const { remote, reload, ending, ask, keep, end } = useGuardians()
  const known = remote.at === 'ready' ? remote.data : null
  const nobody = remote.at === 'ready' && (known?.guardians.length ?? 0) === 0
  const over =
    ending.at === 'asked' && ending.guardian ? <EndGuardianSheet guardian={ending.guardian} onConfirm={end} onKeep={keep} /> : null
  return (
    <Page name={text('forMeName')} lead={known ? text(nobody ? 'forMeLeadNone' : 'forMeLead') : undefined} over={over}>
      {ending.failure ? <ActFailure failure={ending.failure} about={text('guardianNotEnded')} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {nobody ? (
        <Card kind="flush">
          <Cell title={text('forMeNone')} words={text('forMeNoneWords')} />
        </Card>
      ) : null}
      {known ? <Frozen guardianship={known} /> : null}
      {known?.guardians.map((guardian) => (
        <Card key={guardian.guardianId}>
          <GuardianRow guardian={guardian}>
            {known.mayEnd ? (
              <Button kind="quiet" disabled={ending.at === 'sent'} onTap={() => ask(guardian)}>
                {ending.at === 'sent' && ending.guardian?.guardianId === guardian.guardianId
                  ? text('busy')
                  : text('endGuardian', { relation: text(guardian.relation) })}
              </Button>
            ) : null}
          </GuardianRow>
        </Card>
      ))}
      {known ? (
        <>
          <Heading level={2} className="section">
            {text('forMeActs')}
          </Heading>
          <Acts />
        </>
      ) : null}
    </Page>
  )
}
