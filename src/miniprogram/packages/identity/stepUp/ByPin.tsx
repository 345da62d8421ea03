import { finishPin } from '../../../../contract/identity/finishPin'
import { pinText } from '../../../locale/pin'
import { stepUpText as text } from '../../../locale/stepUp'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { rememberMe } from '../../../session/start'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { PinActs } from '../pin/PinActs'
import { PinFields } from '../pin/PinFields'
import { usePinProof } from '../pin/usePinProof'

interface Props {
  phoneMasked: string
  onConfirmed(): void
  /** Another means; null where there is no other. */
  onOther: (() => void) | null
}

export function ByPin({ phoneMasked, onConfirmed, onOther }: Props) {
  const confirm = (code: string, pin: string) => call(finishPin, { code, pin })
  const proof = usePinProof({
    isNew: false,
    confirm,
    onConfirmed(me) {
      rememberMe(me)
      onConfirmed()
    },
  })
  const { state } = proof
  const sentTo = state.phoneMasked
  const foot = state.at === 'done' ? undefined : <PinActs proof={proof} />
  const lead = sentTo === null ? text('pinLead', { phone: phoneMasked }) : pinText('sent', { phone: sentTo })
  return (
    <Page name={text('name')} heading={text('heading')} lead={lead} foot={foot}>
      {state.failure ? <Failure failure={state.failure} /> : null}
      {sentTo === null ? null : <PinFields proof={proof} />}
      {onOther ? (
        <Button kind="link" onTap={onOther}>
          {text('otherWay')}
        </Button>
      ) : null}
    </Page>
  )
}
