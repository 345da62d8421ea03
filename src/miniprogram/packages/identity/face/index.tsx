import { useRouter } from '@tarojs/taro'
import { faceText as text } from '../../../locale/face'
import { FaceCheck } from '../../../platform/FaceCheck'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Opens } from '../Opens'
import { FingerOffer } from '../stepUp/FingerOffer'
import '../identity.scss'
import { FaceActs } from './FaceActs'
import { FaceRefused } from './FaceRefused'
import { FaceResult } from './FaceResult'
import { useFace } from './useFace'

export default function Face() {
  // Done again by who is known already: no step of the ladder, and back to where it was asked for.
  const purpose = useRouter().params.for === 'stepUp' ? 'stepUp' : 'raise'
  const { state, otherWay, tell, onEnd } = useFace(purpose)
  const step = purpose === 'stepUp' ? undefined : text('step')
  if (state.at === 'ended' && state.outcome === 'passed' && purpose === 'stepUp') return <FingerOffer />
  if (state.at === 'ended') {
    return (
      <Page name={text('name')} foot={<FaceActs outcome={state.outcome} purpose={purpose} otherWay={otherWay} tell={tell} />}>
        <FaceResult outcome={state.outcome} purpose={purpose} />
      </Page>
    )
  }
  if (state.at === 'failed') {
    return (
      <Page name={text('name')}>
        <FaceRefused purpose={purpose} failure={state.failure} onRetry={() => tell({ type: 'startedOver' })} />
      </Page>
    )
  }
  if (state.at === 'verifying') {
    return (
      <Page name={text('name')} step={step} heading={text('verifying')}>
        {purpose === 'raise' ? <Opens step="proof" /> : null}
        <FaceCheck verifyId={state.verifyId} onEnd={onEnd} />
      </Page>
    )
  }
  const starting = state.at === 'starting'
  return (
    <Page
      name={text('name')}
      step={step}
      heading={starting ? text('starting') : text('checking')}
      lead={starting ? undefined : text('checkingWords')}
    >
      <Skeleton cards={1} />
    </Page>
  )
}
