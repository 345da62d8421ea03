import { useRouter } from '@tarojs/taro'
import { identityText as text } from '../../../locale/identity'
import { FaceCheck } from '../../../platform/FaceCheck'
import { Failure } from '../../../session/Failure'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { ConsentAgain } from './ConsentAgain'
import { FaceActs } from './FaceActs'
import { FaceResult } from './FaceResult'
import { useFace } from './useFace'

export default function Face() {
  const { state, tell, onEnd } = useFace()
  // Done again by who is known already: no step of the ladder, and back to where it was asked for.
  const again = useRouter().params.for === 'stepUp'
  const step = again ? undefined : text('step', { number: 3 })
  if (state.at === 'ended') {
    return (
      <Page name={text('faceName')} foot={<FaceActs outcome={state.outcome} tell={tell} />}>
        <FaceResult outcome={state.outcome} again={again} />
      </Page>
    )
  }
  if (state.at === 'failed') {
    return (
      <Page name={text('faceName')}>
        <Failure failure={state.failure} onRetry={() => tell({ type: 'startedOver' })} />
        {again && state.failure.code === 'identity.faceConsentRequired' ? <ConsentAgain /> : null}
      </Page>
    )
  }
  if (state.at === 'verifying') {
    return (
      <Page name={text('faceName')} step={step} heading={text('faceVerifying')}>
        <FaceCheck verifyId={state.verifyId} onEnd={onEnd} />
      </Page>
    )
  }
  const starting = state.at === 'starting'
  return (
    <Page
      name={text('faceName')}
      step={step}
      heading={starting ? text('faceStarting') : text('faceChecking')}
      lead={starting ? undefined : text('faceCheckingWords')}
    >
      <Skeleton cards={1} />
    </Page>
  )
}
