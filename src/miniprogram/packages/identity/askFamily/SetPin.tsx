import { acceptVouch } from '../../../../contract/identity/askVouch'
import type { CallFailure } from '../../../client/failure'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { pinText } from '../../../locale/pin'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { rememberMe } from '../../../session/start'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { PinActs } from '../pin/PinActs'
import { PinFields } from '../pin/PinFields'
import { usePinProof } from '../pin/usePinProof'

interface Props {
  phoneMasked: string | null
  onGone(): void
}

/** Somebody has confirmed: the PIN for all later times, set with a code to the person's own number. */
export function SetPin({ phoneMasked, onGone }: Props) {
  const confirm = (code: string, pin: string) => call(acceptVouch, { code, pin })
  const onRefused = ({ code }: CallFailure) => {
    if (code === 'identity.notVouched') onGone()
  }
  const proof = usePinProof({ isNew: true, confirm, onConfirmed: rememberMe, onRefused })
  const { state } = proof
  const foot = <PinActs proof={proof} />
  const name = text('familyName')
  if (state.at === 'done') return <Page name={name} heading={pinText('done')} lead={pinText('doneWords')} foot={foot} />
  const failure = state.failure ? <Failure failure={state.failure} /> : null
  if (state.phoneMasked !== null) {
    return (
      <Page name={name} heading={pinText('newPin')} lead={pinText('sent', { phone: state.phoneMasked })} foot={foot}>
        {failure}
        <PinFields proof={proof} />
      </Page>
    )
  }
  return (
    <Page name={name} heading={text('familyVouched')} lead={text('familyVouchedLead')} foot={foot}>
      {failure}
      {phoneMasked === null ? null : <Notice>{text('familyVouchedPhone', { phone: phoneMasked })}</Notice>}
    </Page>
  )
}
