import { otherRoadText as text } from '../../../locale/otherRoad'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { HowTo } from '../HowTo'
import { Opens } from '../Opens'
import '../identity.scss'
import { toOtherRoad } from '../otherRoad/toOtherRoad'
import { SetPin } from './SetPin'
import { ShownDigits } from './ShownDigits'
import { useAskFamily } from './useAskFamily'

const steps = [
  { word: text('family1') },
  { word: text('family2'), words: text('family2Words') },
  { word: text('family3'), words: text('family3Words') },
] as const

/** 请家人帮我确认, on the phone of who asks. */
export default function AskFamily() {
  const { state, ask, onTimeOver, onVouchGone } = useAskFamily()
  const name = text('familyName')
  if (state.at === 'shown') {
    return <ShownDigits key={state.code} code={state.code} expiresAt={state.expiresAt} onOver={onTimeOver} onAgain={ask} />
  }
  if (state.at === 'vouched') return <SetPin phoneMasked={state.phoneMasked} onGone={onVouchGone} />
  const isAsking = state.at === 'asking'
  const failure = state.at === 'explained' ? state.failure : null
  const closed = failure?.code === 'identity.vouchClosed'
  const foot = closed ? (
    <Button kind="main" onTap={toOtherRoad}>
      {text('name')}
    </Button>
  ) : (
    <Button kind="main" disabled={isAsking || state.at === 'looking'} onTap={ask}>
      {isAsking ? text('familyBusy') : text('familyAsk')}
    </Button>
  )
  if (state.at === 'over') return <Page name={name} heading={text('familyEnded')} lead={text('familyEndedWords')} foot={foot} />
  return (
    <Page name={name} heading={text('familyHeading')} lead={text('familyLead')} foot={foot}>
      {failure ? <Failure failure={failure} /> : null}
      {state.at === 'looking' ? <Skeleton cards={1} /> : null}
      {state.at === 'looking' || closed ? null : <HowTo steps={steps} />}
      {closed ? null : <Opens step="proof" />}
    </Page>
  )
}
