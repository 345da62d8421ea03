import { useRouter } from '@tarojs/taro'
import { receiptText } from '../../../../contract/consent/receiptText'
import { AgreementText } from '../../../capabilities/consent/AgreementText'
import { receiptsText as text } from '../../../locale/receipts'
import { Heading, View } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { isReceiptsText } from './isReceiptsText'

/** The very words of a receipt, and this phone's own check that they are. */
export default function ReceiptTextPage() {
  const receiptId = useRouter().params.receiptId ?? ''
  const { remote, reload } = useAnswer(() => call(receiptText, { receiptId }))
  const shown = remote.at === 'ready' ? remote.data : null
  const matches = shown !== null && isReceiptsText(shown)
  return (
    <Page name={text('textName')}>
      {remote.at === 'loading' ? <Skeleton cards={3} shape="words" /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown && matches ? <Notice title={text('matches')}>{text('matchesWords')}</Notice> : null}
      {shown && !matches ? (
        <Notice tone="danger" title={text('differs')}>
          {text('differsWords')}
        </Notice>
      ) : null}
      {shown?.agreement ? <AgreementText agreement={shown.agreement} /> : null}
      {shown?.sms ? (
        <Card>
          <Heading level={2} className="card__title">
            {text('smsText')}
          </Heading>
          <View>{shown.sms}</View>
        </Card>
      ) : null}
    </Page>
  )
}
