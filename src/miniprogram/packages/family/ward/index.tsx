import { wardText as text } from '../../../locale/ward'
import { View } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Frozen } from '../Frozen'
import { iAgreed } from '../guardianWords'
import { EndSheet } from './EndSheet'
import { FreezeSheet } from './FreezeSheet'
import { NobodyActedFor } from './NobodyActedFor'
import { useWard } from './useWard'
import { WardDetails } from './WardDetails'

export default function WardPage() {
  const { remote, reload, flow, tell, suspend, lift, end } = useWard()
  const known = remote.at === 'ready' ? remote.data : null
  const keep = () => tell({ type: 'kept' })
  const { sheet, busy, refused, alsoRevoke } = flow
  const over = known && sheet !== null && (
    <>
      {sheet === 'freeze' ? <FreezeSheet name={known.ward.name} onConfirm={suspend} onKeep={keep} /> : null}
      {sheet === 'end' ? (
        <EndSheet
          ward={known.ward}
          alsoRevoke={alsoRevoke}
          onTurn={() => tell({ type: 'alsoRevokeTurned' })}
          onConfirm={end}
          onKeep={keep}
        />
      ) : null}
    </>
  )
  const mayLift = known?.guardianship.frozen && !iAgreed(known.guardianship) && !awaitsProof(refused?.failure ?? null)
  const foot = mayLift && (
    <Button kind="main" disabled={busy} onTap={lift}>
      {busy ? text('busy') : text('lift')}
    </Button>
  )
  return (
    <Page name={text('name')} foot={foot} over={over}>
      {refused ? <ActFailure failure={refused.failure} about={text('notSent')} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' && !known ? <NobodyActedFor /> : null}
      {known ? (
        <>
          <Frozen guardianship={known.guardianship} />
          <WardDetails {...known} />
          <View className="ward__acts">
            {known.ward.frozen ? null : (
              <Button kind="quiet" disabled={busy} onTap={() => tell({ type: 'asked', sheet: 'freeze' })}>
                {text('freeze')}
              </Button>
            )}
            <Button kind="quiet" disabled={busy} onTap={() => tell({ type: 'asked', sheet: 'end' })}>
              {busy ? text('busy') : text('end')}
            </Button>
          </View>
        </>
      ) : null}
    </Page>
  )
}
