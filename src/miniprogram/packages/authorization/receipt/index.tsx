import { useRouter } from '@tarojs/taro'
import { receiptsText as text } from '../../../locale/receipts'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { documentName } from '../receipts/documentName'
import { ReceiptDetail } from './ReceiptDetail'
import { readReceipt } from './readReceipt'

export default function ReceiptPage() {
  const receiptId = useRouter().params.receiptId ?? ''
  const { remote, reload } = useAnswer(() => readReceipt(receiptId))
  const shown = remote.at === 'ready' ? remote.data : null
  return (
    <Page name={text('receiptName')} heading={shown ? documentName(shown.receipt) : undefined}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown ? <ReceiptDetail receipt={shown.receipt} orgName={shown.orgName} /> : null}
      {remote.at === 'ready' && !shown ? (
        <Card>
          <Cell title={text('notFound')} words={text('notFoundWords')} />
        </Card>
      ) : null}
    </Page>
  )
}
