import { useRouter } from '@tarojs/taro'
import { receiptsText as text } from '../../../locale/receipts'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { readReceipts } from '../receipts/readReceipts'
import { ReceiptDetail } from './ReceiptDetail'

export default function ReceiptPage() {
  const { receiptId } = useRouter().params
  const { remote, reload } = useAnswer(readReceipts)
  const shown = remote.at === 'ready' ? remote.data.find(({ receipt }) => receipt.receiptId === receiptId) : undefined
  return (
    <Page name={text('receiptName')} heading={shown?.receipt.title}>
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
