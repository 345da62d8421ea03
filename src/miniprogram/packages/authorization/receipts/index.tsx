import Taro from '@tarojs/taro'
import { receipts } from '../../../../contract/consent/receipts'
import { authorizationText as text } from '../../../locale/authorization'
import { dayAndTime } from '../../../locale/time'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { serverNow } from '../../../session/serverClock'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'

export default function Receipts() {
  const { remote, reload } = useAnswer(() => call(receipts, {}))
  return (
    <Page name={text('receiptsName')} lead={text('receiptsLead')}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <Card kind="flush">
          {remote.data.receipts.length === 0 ? <Cell title={text('noReceipts')} /> : null}
          {remote.data.receipts.map((receipt) => (
            <Cell
              key={receipt.receiptId}
              title={receipt.title}
              words={text('receiptAgreed', { when: dayAndTime(receipt.agreedAt, serverNow()) })}
              onTap={() => Taro.navigateTo({ url: `/packages/authorization/receipt/index?receiptId=${receipt.receiptId}` })}
            />
          ))}
        </Card>
      ) : null}
    </Page>
  )
}
