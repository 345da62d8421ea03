import { identityText as text } from '../../../locale/identity'
import { FaceCheck } from '../../../platform/FaceCheck'
import { Failure } from '../../../session/Failure'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { FaceActs } from './FaceActs'
import { FaceResult } from './FaceResult'
import { useFace } from './useFace'

export default function Face() {
  const { state, tell, onEnd } = useFace()
  if (state.at === 'ended') {
    return (
      <Page name={text('faceName')} foot={<FaceActs outcome={state.outcome} tell={tell} />}>
        <FaceResult outcome={state.outcome} />
      </Page>
    )
  }
  if (state.at === 'failed') {
    return (
      <Page name={text('faceName')}>
        <Failure failure={state.failure} onRetry={() => tell({ type: 'startedOver' })} />
      </Page>
    )
  }
  if (state.at === 'verifying') {
    return (
      <Page name={text('faceName')} step={text('step', { number: 3 })} heading={text('faceVerifying')}>
        <FaceCheck verifyId={state.verifyId} onEnd={onEnd} />
      </Page>
    )
  }
  const starting = state.at === 'starting'
  return (
    <Page
      name={text('faceName')}
      step={text('step', { number: 3 })}
      heading={starting ? text('faceStarting') : text('faceChecking')}
      lead={starting ? undefined : text('faceCheckingWords')}
    >
      <Skeleton cards={1} />
    </Page>
  )
}
