import { pinText as text } from '../../../locale/pin'
import { leaveLadder } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import type { PinProof } from './usePinProof'

interface Props {
  proof: PinProof
  /** What the tap that sends the SMS is called here. */
  sendWord?: string
}

/** The one act of each state: an SMS, the pair of numbers, and on. */
export function PinActs({ proof: { state, isNew, send, submit }, sendWord }: Props) {
  if (state.at === 'done') {
    return (
      <Button kind="main" onTap={leaveLadder}>
        {text('toContinue')}
      </Button>
    )
  }
  if (state.phoneMasked === null) {
    const isSending = state.at === 'sending'
    return (
      <Button kind="main" disabled={isSending} onTap={send}>
        {isSending ? text('sending') : (sendWord ?? text('send'))}
      </Button>
    )
  }
  return (
    <Button kind="main" disabled={state.at !== 'typing'} onTap={submit}>
      {state.at === 'checking' ? text('busy') : isNew ? text('submitNew') : text('submit')}
    </Button>
  )
}
