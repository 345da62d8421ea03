import { useRouter } from '@tarojs/taro'
import type { Receipt } from '../../../../contract/consent/agreement'
import { receipts } from '../../../../contract/consent/receipts'
import { authorizationText as text } from '../../../locale/authorization'
import { dayAndTime } from '../../../locale/time'
import { Text } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { serverNow } from '../../../session/serverClock'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Facts } from '../../../ui/Facts'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

export default function ReceiptPage() {
  const { receiptId } = useRouter().params
  const { remote, reload } = useAnswer(() => call(receipts, {}))
  const receipt = remote.at === 'ready' ? remote.data.receipts.find((each) => each.receiptId === receiptId) : undefined
  return (
    <Page name={text('receiptsName')} heading={receipt?.title}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {receipt ? <Detail receipt={receipt} /> : null}
      {remote.at === 'ready' && !receipt ? (
        <Card>
          <Cell title={text('notFound')} words={text('notFoundWords')} />
        </Card>
      ) : null}
    </Page>
  )
}

function Detail({ receipt }: { receipt: Receipt }) {
  return (
    <Card>
      <Facts
        rows={[
          [text('receiptTime'), dayAndTime(receipt.agreedAt, serverNow())],
          [text('receiptVersion'), receipt.version],
          [text('receiptChannel'), text(receipt.channel)],
          [text('receiptNumber'), receipt.receiptId],
          [text('receiptPrint'), receipt.textSm3.replace(/(.{8})(?=.)/g, '$1 ')],
        ]}
      />
      <Text className="quiet-line">{text('receiptPrintWords')}</Text>
    </Card>
  )
}
