import { stepUpText as text } from '../../../locale/stepUp'
import { Failure } from '../../../session/Failure'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import '../identity.scss'
import { ByPin } from './ByPin'
import { Choice } from './Choice'
import { FingerOffer } from './FingerOffer'
import { useStepUp } from './useStepUp'

/** 确认是您本人: over the page that asked too early, and gone again as soon as it is done. */
export default function StepUp() {
  const { state, phoneMasked, offers, tell } = useStepUp()
  if (offers) return <FingerOffer />
  if (state.at === 'choosing') return <Choice means={state.means} news={state.news} onChoose={(by) => tell({ type: 'chosen', by })} />
  if (state.at === 'going' && state.by === 'pin') {
    const onOther = state.means.length > 1 ? () => tell({ type: 'left', news: null }) : null
    return <ByPin phoneMasked={phoneMasked} onConfirmed={() => tell({ type: 'confirmed' })} onOther={onOther} />
  }
  if (state.at === 'unread') {
    return (
      <Page name={text('name')}>
        <Failure failure={state.failure} onRetry={() => tell({ type: 'startedOver' })} />
      </Page>
    )
  }
  const words = state.at === 'going' && state.by === 'soter' ? text('soterRunning') : text('heading')
  return (
    <Page name={text('name')} heading={words}>
      <Skeleton cards={1} />
    </Page>
  )
}
