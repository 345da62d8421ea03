import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AgreementText } from '../../../capabilities/consent/AgreementText'
import { ChangesCard } from '../../../capabilities/consent/ChangesCard'
import { receiptsText as text } from '../../../locale/receipts'
import { ActFailure } from '../../../session/ActFailure'
import { Failure } from '../../../session/Failure'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { DocumentActs, hasAct } from './DocumentActs'
import { readable } from './readable'
import { useDocument } from './useDocument'
import { WithdrawSheet } from './WithdrawSheet'

/** Any text, as it is now; and the way to take it back, where it can be. */
export default function DocumentPage() {
  const document = readable(useRouter().params.document)
  const { remote, reload, busy, refused, withdraw } = useDocument(document)
  const [asking, setAsking] = useState(false)
  const shown = remote.at === 'ready' ? remote.data : null
  const confirm = () => {
    setAsking(false)
    void withdraw()
  }
  const foot =
    shown && hasAct(document, shown.standing) ? (
      <DocumentActs document={document} busy={busy} onWithdraw={() => setAsking(true)} />
    ) : undefined
  const over =
    asking && (document === 'face' || document === 'messages') ? (
      <WithdrawSheet document={document} onConfirm={confirm} onKeep={() => setAsking(false)} />
    ) : undefined
  return (
    <Page name={text('documentName')} foot={foot} over={over}>
      {refused ? <ActFailure failure={refused} about={text('withdrawNotSent')} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={3} shape="words" /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown?.offered.changes ? <ChangesCard changes={shown.offered.changes} /> : null}
      {shown ? <AgreementText agreement={shown.offered.agreement} /> : null}
    </Page>
  )
}
