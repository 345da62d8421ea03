import { standing } from '../../../../contract/consent/standing'
import type { OutputOf } from '../../../../contract/operation'
import type { Outcome } from '../../../client/failure'
import { receiptsText as text } from '../../../locale/receipts'
import { Heading, Text } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { useSession } from '../../../session/useSession'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { DocumentCell } from './DocumentCell'
import { ReceiptCell } from './ReceiptCell'
import { useReceipts } from './useReceipts'

const nothingOwn: Outcome<OutputOf<typeof standing>> = { ok: true, data: { documents: [] } }

export default function Receipts() {
  const ward = useSession(({ subject }) => subject)
  // Where one's own consents stand is no matter of a ward's.
  const documents = useAnswer(async () => (ward ? nothingOwn : call(standing, {})))
  const { named, next, failure, readOn } = useReceipts()
  return (
    <Page
      name={ward ? text('wardName', { name: ward.name }) : text('name')}
      lead={ward ? text('wardLead', { name: ward.name }) : text('lead')}
    >
      {ward ? null : (
        <Heading level={2} className="section section--first">
          {text('documents')}
        </Heading>
      )}
      {documents.remote.at === 'loading' ? <Skeleton cards={3} shape="cells" /> : null}
      {documents.remote.at === 'failed' ? <Failure failure={documents.remote.failure} onRetry={documents.reload} /> : null}
      {documents.remote.at === 'ready' && !ward ? (
        <Card kind="flush">
          {documents.remote.data.documents.map((each) => (
            <DocumentCell key={each.document} standing={each} />
          ))}
        </Card>
      ) : null}
      {/* A heading over nothing would say that there is none. */}
      {failure && documents.remote.at === 'failed' ? null : (
        <Heading level={2} className={ward ? 'section section--first' : 'section'}>
          {text('receipts')}
        </Heading>
      )}
      {named.length > 0 ? (
        <Card kind="flush">
          {named.map(({ receipt, orgName }) => (
            <ReceiptCell key={receipt.receiptId} receipt={receipt} orgName={orgName} />
          ))}
        </Card>
      ) : null}
      {failure && documents.remote.at !== 'failed' ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={3} shape="cells" /> : null}
      {!failure && next === null && named.length === 0 ? (
        <Card kind="flush">
          <Cell title={text('noReceipts')} words={ward ? text('wardNoReceiptsWords', { name: ward.name }) : text('noReceiptsWords')} />
        </Card>
      ) : null}
      {!failure && named.length > 0 ? <Text className="quiet-line">{next === null ? text('end') : text('more')}</Text> : null}
    </Page>
  )
}
