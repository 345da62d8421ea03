import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { bindPhone } from '../../../../contract/identity/bindPhone'
import type { CallFailure } from '../../../client/failure'
import { identityText as text } from '../../../locale/identity'
import { PhoneButton } from '../../../platform/PhoneButton'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { PrivacyLayer } from '../../../session/PrivacyLayer'
import { continueTo, levelWanted } from '../../../session/raise'
import { rememberMe } from '../../../session/start'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Opens } from '../Opens'
import '../identity.scss'

export default function Phone() {
  const wanted = levelWanted(useRouter().params.to)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallFailure | 'byPerson' | null>(null)

  const bind = async (code: string) => {
    setBusy(true)
    setRefusal(null)
    const outcome = await call(bindPhone, { code })
    setBusy(false)
    if (!outcome.ok) return setRefusal(outcome.failure)
    rememberMe(outcome.data)
    await continueTo(wanted, outcome.data)
  }

  const label = busy ? text('phoneBusy') : text('phoneButton')
  const foot = <PhoneButton label={label} disabled={busy} onCode={bind} onRefused={() => setRefusal('byPerson')} />
  return (
    <Page
      name={text('phoneName')}
      step={text('step', { number: 1 })}
      heading={text('phoneHeading')}
      lead={text('phoneLead')}
      foot={foot}
      over={<PrivacyLayer />}
    >
      <Opens step="phone" />
      {refusal === 'byPerson' ? <Notice tone="waiting">{text('phoneRefused')}</Notice> : null}
      {refusal && refusal !== 'byPerson' ? <Failure failure={refusal} /> : null}
    </Page>
  )
}
