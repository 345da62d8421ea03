import { standing } from '../../../../contract/consent/standing'
import { receiptsText as text } from '../../../locale/receipts'
import { Heading } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { DocumentCell } from './DocumentCell'
import { ReceiptCell } from './ReceiptCell'
import { readReceipts } from './readReceipts'

export default function Receipts() {
  const documents = useAnswer(() => call(standing, {}))
  const receipts = useAnswer(readReceipts)
  return (
    <Page name={text('name')} lead={text('lead')}>
      <Heading level={2} className="section section--first">
        {text('documents')}
      </Heading>
      {documents.remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {documents.remote.at === 'failed' ? <Failure failure={documents.remote.failure} onRetry={documents.reload} /> : null}
      {documents.remote.at === 'ready' ? (
        <Card kind="flush">
          {documents.remote.data.documents.map((each) => (
            <DocumentCell key={each.document} standing={each} />
          ))}
        </Card>
      ) : null}
      <Heading level={2} className="section">
        {text('receipts')}
      </Heading>
      {receipts.remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {receipts.remote.at === 'failed' && documents.remote.at !== 'failed' ? (
        <Failure failure={receipts.remote.failure} onRetry={receipts.reload} />
      ) : null}
      {receipts.remote.at === 'ready' ? (
        <Card kind="flush">
          {receipts.remote.data.length === 0 ? <Cell title={text('noReceipts')} words={text('noReceiptsWords')} /> : null}
          {receipts.remote.data.map(({ receipt, orgName }) => (
            <ReceiptCell key={receipt.receiptId} receipt={receipt} orgName={orgName} />
          ))}
        </Card>
      ) : null}
    </Page>
  )
}
