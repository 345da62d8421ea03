import { roads } from '../../../../contract/identity/roads'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Opens } from '../Opens'
import '../identity.scss'
import { GuardianActs } from './GuardianActs'
import { RoadCards } from './RoadCards'

/** The ways to the same level without a camera. */
export default function OtherRoad() {
  const { remote, reload } = useAnswer(() => call(roads, {}))
  if (remote.at === 'ready' && remote.data.other === 'guardian') return <GuardianActs />
  const windowOnly = remote.at === 'ready' && remote.data.other === 'window'
  return (
    <Page name={text('name')} heading={text('heading')} lead={text(windowOnly ? 'leadWindow' : 'lead')}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <>
          <RoadCards pinPhoneMasked={remote.data.pinPhoneMasked} windowOnly={windowOnly} />
          <Opens step="proof" />
        </>
      ) : null}
    </Page>
  )
}
