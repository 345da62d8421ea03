import Taro from '@tarojs/taro'
import type { Receipt } from '../../../../contract/consent/agreement'
import { besides } from '../../../locale/joined'
import { receiptsText as text } from '../../../locale/receipts'
import { dayAndTime } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Cell } from '../../../ui/Cell'
import { documentName } from './documentName'

interface Props {
  receipt: Receipt
  orgName: string | null
}

export function ReceiptCell({ receipt, orgName }: Props) {
  const line = text('receiptLine', {
    when: dayAndTime(receipt.agreedAt, serverNow()),
    act: text(`${receipt.act}Act`),
    channel: text(receipt.channel),
  })
  return (
    <Cell
      title={documentName(receipt)}
      words={besides(orgName ?? '', line)}
      onTap={() => Taro.navigateTo({ url: `/packages/authorization/receipt/index?receiptId=${receipt.receiptId}` })}
    />
  )
}
