import Taro from '@tarojs/taro'
import type { Receipt } from '../../../../contract/consent/agreement'
import { receiptsText as text } from '../../../locale/receipts'
import { sourceDate } from '../../../locale/time'
import { Text, View } from '../../../platform/elements'
import { useSession } from '../../../session/useSession'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Facts } from '../../../ui/Facts'
import { StatusTag } from '../../../ui/StatusTag'
import { printGroups } from './printGroups'

interface Props {
  receipt: Receipt
  orgName: string | null
}

/** Who, for whom, when, how, and exactly which words; below, for whoever checks, the proof: only once a checkpoint outside the database covers it. */
export function ReceiptDetail({ receipt, orgName }: Props) {
  const whom = useSession(({ me, subject }) => subject?.name ?? me?.resident?.nameMasked)
  const optional = [
    [text('whom'), whom],
    [text('hospital'), orgName],
  ] as const
  const openText = () => void Taro.navigateTo({ url: `/packages/authorization/receiptText/index?receiptId=${receipt.receiptId}` })
  return (
    <>
      <View className="tag-line">
        <StatusTag tone={receipt.anchored ? 'positive' : 'waiting'} word={receipt.anchored ? text('anchored') : text('notAnchored')} />
      </View>
      <Card>
        <Facts
          rows={[
            [receipt.act === 'agreed' ? text('who') : text('whoWithdrew'), text(receipt.by)],
            ...optional.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : [])),
            [text('time'), sourceDate(receipt.agreedAt)],
            [text('channel'), text(receipt.channel)],
            [text('version'), receipt.version],
          ]}
        />
      </Card>
      <Card kind="flush">
        <Cell title={text('readText')} onTap={openText} />
      </Card>
      <Card>
        <Facts
          rows={[
            [text('chain'), text('chainNumber', { number: receipt.number })],
            [text('number'), receipt.receiptId],
            [text('print'), printGroups(receipt.textSm3)],
          ]}
        />
        <Text className="quiet-line">{text('printWords')}</Text>
        <Text className="quiet-line">{receipt.anchored ? text('anchoredWords') : text('notAnchoredWords')}</Text>
      </Card>
    </>
  )
}
