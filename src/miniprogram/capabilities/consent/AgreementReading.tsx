import type { ReactNode } from 'react'
import type { OfferedAgreement } from '../../../contract/consent/agreement'
import type { CallFailure } from '../../client/failure'
import { agreementText as text } from '../../locale/agreement'
import { Text, View } from '../../platform/elements'
import { ActFailure } from '../../session/ActFailure'
import { awaitsProof } from '../../session/awaitsProof'
import { Failure } from '../../session/Failure'
import type { Remote } from '../../session/useAnswer'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { AgreementText } from './AgreementText'
import { ChangesCard } from './ChangesCard'
import { printOf } from './printOf'
import { useReadToEnd } from './useReadToEnd'

interface Props {
  name: string
  step?: string | undefined
  /** What may be looked at first. */
  above?: ReactNode
  remote: Remote<OfferedAgreement>
  onReload(): void
  busy: boolean
  refused: CallFailure | null
  /** The text became another while it was being read. */
  changed: boolean
  /** The word on the button, where it leads on to something. */
  agreeWord?: string | undefined
  onAgree(shown: OfferedAgreement): void
  onDecline(): void
}

/** Read to the end, then two answers of the same size; what refusing costs stands beside them. */
export function AgreementReading({ name, step, above, remote, onReload, busy, refused, changed, agreeWord, onAgree, onDecline }: Props) {
  const shown = remote.at === 'ready' ? remote.data : null
  const read = useReadToEnd(shown ? printOf(shown.agreement) : null)
  const agree = agreeWord ?? text('agree')
  // What is asked for first has its own button, and is the only thing to tap: back from it, the two answers are there again.
  const elsewhere = awaitsProof(refused) || refused?.code === 'consent.noticeRequired'
  const foot =
    shown && !elsewhere ? (
      <>
        <View className="agreement__foot">
          {read ? null : <Text className="agreement__foot-line">{text('readOn', { agree })}</Text>}
          <Text className="agreement__foot-line">{text('harmless')}</Text>
        </View>
        <View className="button-pair">
          <Button kind="quiet" disabled={busy} onTap={onDecline}>
            {text('decline')}
          </Button>
          <Button kind="main" disabled={!read || busy} onTap={() => onAgree(shown)}>
            {busy ? text('busy') : agree}
          </Button>
        </View>
      </>
    ) : undefined
  return (
    <Page name={name} step={step} foot={foot}>
      {changed ? <Notice tone="waiting">{text('changed')}</Notice> : null}
      {refused ? <ActFailure failure={refused} about={text('notSent')} /> : null}
      {above}
      {remote.at === 'loading' ? <Skeleton cards={3} shape="words" /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={onReload} /> : null}
      {shown?.changes ? <ChangesCard changes={shown.changes} /> : null}
      {shown ? <AgreementText agreement={shown.agreement} /> : null}
    </Page>
  )
}
