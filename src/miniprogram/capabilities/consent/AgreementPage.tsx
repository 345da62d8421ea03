import type { Receipt } from '../../../contract/consent/agreement'
import { agreementText as text } from '../../locale/agreement'
import { Text, View } from '../../platform/elements'
import { Failure } from '../../session/Failure'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { AgreementText } from './AgreementText'
import { type AgreementWanted, useAgreement } from './useAgreement'
import { useReadToEnd } from './useReadToEnd'

interface Props {
  name: string
  wanted: AgreementWanted
  onSigned(receipt: Receipt): void
  onDecline(): void
}

/** Read to the end, then two answers of the same size; what refusing costs stands beside them. */
export function AgreementPage({ name, wanted, onSigned, onDecline }: Props) {
  const { remote, reload, busy, refused, agree } = useAgreement(wanted, onSigned)
  const shown = remote.at === 'ready' ? remote.data : null
  const read = useReadToEnd(shown !== null)
  const foot = shown ? (
    <>
      <Text className="quiet-line agreement__foot">{read ? text('harmless') : `${text('readOn')}。${text('harmless')}`}</Text>
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onDecline}>
          {text('decline')}
        </Button>
        <Button kind="main" disabled={!read || busy} onTap={() => agree(shown)}>
          {busy ? text('busy') : text('agree')}
        </Button>
      </View>
    </>
  ) : undefined
  return (
    <Page name={name} foot={foot}>
      {refused?.code === 'consent.textChanged' ? <Notice tone="waiting">{text('changed')}</Notice> : null}
      {refused && refused.code !== 'consent.textChanged' ? <Failure failure={refused} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown ? <AgreementText agreement={shown} /> : null}
    </Page>
  )
}
