import { useDidShow } from '@tarojs/taro'
import type { OfferedAgreement } from '../../../../contract/consent/agreement'
import { current } from '../../../../contract/consent/current'
import { addWard } from '../../../../contract/family/addWard'
import { AgreementReading } from '../../../capabilities/consent/AgreementReading'
import { printOf } from '../../../capabilities/consent/printOf'
import type { CallFailure } from '../../../client/failure'
import { familyText as text } from '../../../locale/family'
import { chinaDate } from '../../../locale/time'
import { awaitsProof } from '../../../session/awaitsProof'
import { call } from '../../../session/cloud'
import { serverNow } from '../../../session/serverClock'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonState } from '../../../session/usePersonState'
import { Notice } from '../../../ui/Notice'
import { isUnder14 } from './isUnder14'
import type { NamedWard } from './wardForm'

interface Props {
  ward: NamedWard
  onAdded(): void
  /** Refused for what stands on the form. */
  onRefused(failure: CallFailure): void
  onDecline(): void
}

interface Asking {
  readonly busy: boolean
  readonly refused: CallFailure | null
}

/** Agreeing and adding are one act: what was on the screen goes along, and neither happens without the other. */
export function WardAgreement({ ward, onAdded, onRefused, onDecline }: Props) {
  const { remote, reload } = useAnswer(() => call(current, { document: 'guardian' }, { own: true }))
  const [{ busy, refused }, setAsking] = usePersonState<Asking>({ busy: false, refused: null })
  // Back from where a refusal led to: it may have been settled there, and the button asks again.
  useDidShow(() => setAsking((before) => ({ ...before, refused: null })))
  const under14 = isUnder14(ward, chinaDate(serverNow()))
  const changed = refused?.code === 'consent.textChanged'

  const agree = async ({ agreement }: OfferedAgreement) => {
    setAsking(() => ({ busy: true, refused: null }))
    const agreed = { version: agreement.version, textSm3: printOf(agreement) }
    const outcome = await call(addWard, { ...ward, agreed })
    if (outcome.ok) return onAdded()
    const { failure } = outcome
    setAsking(() => ({ busy: false, refused: failure }))
    if (failure.code === 'consent.textChanged') await reload()
    // Confirmed on a page over this one: what was filled in and read is still here.
    else if (!failure.retryable && !awaitsProof(failure)) onRefused(failure)
  }

  return (
    <AgreementReading
      name={text('addName')}
      step={text('addStep', { number: 2 })}
      above={<Notice title={text('separateTitle')}>{under14 ? text('separateUnder14') : text('separateFrom14')}</Notice>}
      remote={remote}
      onReload={reload}
      busy={busy}
      refused={changed ? null : refused}
      changed={changed}
      agreeWord={text('agreeAndAdd')}
      onAgree={agree}
      onDecline={onDecline}
    />
  )
}
