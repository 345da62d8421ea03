import { sendPinCode } from '../../../../contract/identity/sendPinCode'
import type { CallFailure, Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { type PinEvent, type PinReading, type PinState, pinFlow, pinStart, readPin } from './pinFlow'

interface Wanted<Confirmed> {
  /** The PIN is set here, and not only asked for. */
  readonly isNew: boolean
  confirm(code: string, pin: string): Promise<Outcome<Confirmed>>
  onConfirmed(confirmed: Confirmed): void
  /** A refusal that this form is no place for. */
  onRefused?(failure: CallFailure): void
}

export interface PinProof {
  readonly state: PinState
  readonly reading: PinReading
  readonly isNew: boolean
  tell(event: PinEvent): void
  send(): void
  submit(): void
}

export function usePinProof<Confirmed>({ isNew, confirm, onConfirmed, onRefused }: Wanted<Confirmed>): PinProof {
  const [state, tell] = usePersonReducer(pinFlow, pinStart)
  const reading = readPin(state, isNew)

  const send = async () => {
    tell({ type: 'sendAsked' })
    const outcome = await call(sendPinCode, { purpose: isNew ? 'acceptVouch' : 'finishPin' })
    if (outcome.ok) return tell({ type: 'sent', phoneMasked: outcome.data.phoneMasked, now: serverNow() })
    tell({ type: 'refused', failure: outcome.failure })
    onRefused?.(outcome.failure)
  }

  const submit = async () => {
    tell({ type: 'submitted', ready: reading.ready })
    if (!reading.ready || state.at !== 'typing') return
    const outcome = await confirm(state.digits.code, state.digits.pin)
    if (outcome.ok) {
      tell({ type: 'confirmed' })
      return onConfirmed(outcome.data)
    }
    tell({ type: 'refused', failure: outcome.failure })
    onRefused?.(outcome.failure)
  }

  return { state, reading, isNew, tell, send: () => void send(), submit: () => void submit() }
}
