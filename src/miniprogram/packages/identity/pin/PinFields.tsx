import { useCallback, useState } from 'react'
import { secondsLeft } from '../../../locale/digits'
import { pinText as text } from '../../../locale/pin'
import { Text, TextField, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Countdown } from '../../../ui/Countdown'
import { Field } from '../../../ui/Field'
import type { PinField } from './pinFlow'
import type { PinProof } from './usePinProof'

interface Props {
  proof: PinProof
}

/** The code as it stands in the SMS, the PIN hidden: six large digits each. */
export function PinFields({ proof: { state, reading, isNew, tell, send, submit } }: Props) {
  const digits = (name: PinField, label: string, help?: string) => (
    <Field id={name} label={label} wrong={reading.wrong[name]} {...(help === undefined ? {} : { help })}>
      <TextField
        id={name}
        className="field__input field__input--digits"
        value={state.digits[name]}
        placeholder={text('placeholder')}
        longest={6}
        invalid={reading.wrong[name] !== null}
        digits={name === 'code' ? 'shown' : 'hidden'}
        onType={(value) => tell({ type: 'typed', field: name, value })}
        onGo={submit}
      />
    </Field>
  )
  return (
    <>
      <Card kind="flush">
        {digits('code', text('code'))}
        {isNew ? digits('pin', text('newPin'), text('newPinHelp')) : digits('pin', text('pin'))}
        {isNew ? digits('again', text('again')) : null}
      </Card>
      <Resend key={state.resendAt} resendAt={state.resendAt} onSend={send} />
      {isNew ? null : <Text className="quiet-line resend">{text('forgotten')}</Text>}
    </>
  )
}

const inWords = (seconds: number) => text('resendIn', { seconds })

/** Another SMS, a minute after the last. */
function Resend({ resendAt, onSend }: { resendAt: number; onSend(): void }) {
  const left = useCallback(() => secondsLeft(new Date(resendAt).toISOString(), serverNow()), [resendAt])
  const [isOpen, setOpen] = useState(() => left() === 0)
  const open = useCallback(() => setOpen(true), [])
  if (!isOpen)
    return (
      <View className="resend">
        <Countdown className="quiet-line" secondsLeft={left} words={inWords} onOver={open} />
      </View>
    )
  return (
    <Button kind="link" onTap={onSend}>
      {text('resend')}
    </Button>
  )
}
