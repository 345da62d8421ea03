import { finishPin } from '../../../../contract/identity/finishPin'
import { roads } from '../../../../contract/identity/roads'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { pinText } from '../../../locale/pin'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { rememberMe } from '../../../session/start'
import { useAnswer } from '../../../session/useAnswer'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { HowTo } from '../HowTo'
import { Opens } from '../Opens'
import '../identity.scss'
import { toOtherRoad } from '../otherRoad/toOtherRoad'
import { PinActs } from '../pin/PinActs'
import { PinFields } from '../pin/PinFields'
import { usePinProof } from '../pin/usePinProof'

const steps = [
  { word: text('window1'), words: text('window1Words') },
  { word: text('window2'), words: text('window2Words') },
  { word: text('window3'), words: text('window3Words') },
  { word: text('window4'), words: text('window4Words') },
] as const

/** What happens at a window; and, once it has, the code by SMS with the PIN set there. */
export default function Window() {
  const confirm = (code: string, pin: string) => call(finishPin, { code, pin })
  const proof = usePinProof({ isNew: false, confirm, onConfirmed: rememberMe })
  const { remote } = useAnswer(() => call(roads, {}))
  const { state } = proof
  const registered = remote.at === 'ready' ? remote.data.pinPhoneMasked : null
  const isKnown = registered !== null
  // Whatever is typed now is not looked at.
  const locked = state.failure?.code === 'identity.pinLocked'
  const foot = locked ? (
    <Button kind="main" onTap={toOtherRoad}>
      {text('name')}
    </Button>
  ) : (
    <PinActs proof={proof} sendWord={isKnown ? pinText('send') : text('windowSend')} />
  )
  if (state.at === 'done') return <Page name={text('windowName')} heading={pinText('done')} lead={pinText('doneWords')} foot={foot} />
  if (state.phoneMasked !== null) {
    return (
      <Page name={text('windowName')} heading={text('windowTyping')} lead={pinText('sent', { phone: state.phoneMasked })} foot={foot}>
        {state.failure ? <Failure failure={state.failure} /> : null}
        {locked ? null : <PinFields proof={proof} />}
      </Page>
    )
  }
  return (
    <Page
      name={text('windowName')}
      heading={isKnown ? text('windowTyping') : text('windowHeading')}
      lead={isKnown ? text('windowRegistered', { phone: registered }) : text('windowLead')}
      foot={foot}
    >
      {state.failure ? <Failure failure={state.failure} /> : null}
      {isKnown ? null : <HowTo steps={steps} />}
      <Opens step="proof" />
    </Page>
  )
}
