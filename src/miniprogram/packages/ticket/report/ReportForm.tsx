import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { reportText as text } from '../../../locale/reports'
import { Heading } from '../../../platform/elements'
import { awaitsProof } from '../../../session/awaitsProof'
import { Failure } from '../../../session/Failure'
import { PrivacyLayer } from '../../../session/PrivacyLayer'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { isComplete, NotYet } from '../NotYet'
import '../ticket.scss'
import { About } from './About'
import { Filling } from './Filling'
import { Photos } from './Photos'
import { Sent } from './Sent'
import { useReport } from './useReport'

interface Props {
  draft: ReportDraft
}

export function ReportForm({ draft }: Props) {
  const state = useReport(draft)
  const { photos, trouble, addPhotos, removePhoto, busy, refused, submit, ticket } = state
  if (ticket) return <Sent ticket={ticket} upload={state.upload} onUploadAgain={state.sendPhotos} />
  const foot = awaitsProof(refused) ? undefined : (
    <>
      <NotYet words={isComplete(state.wrong) ? null : text('notYet')} />
      <Button kind="main" disabled={busy} onTap={submit}>
        {busy ? text('busy') : text('submit')}
      </Button>
    </>
  )
  return (
    <Page name={text('name')} heading={text('heading')} lead={text('lead')} foot={foot} over={<PrivacyLayer />}>
      <About draft={draft} />
      <Filling draft={draft} state={state} />
      <Photos photos={photos} trouble={trouble} disabled={busy} onAdd={addPhotos} onRemove={removePhoto} />
      <Heading level={2} className="section">
        {text('afterwards')}
      </Heading>
      <Card>
        <Facts
          rows={[
            [text('thenTo'), draft.called.source],
            [text('thenHowLong'), text('thenHowLongWords')],
            [text('thenBack'), text('thenBackWords')],
          ]}
        />
      </Card>
      {refused ? (
        <>
          <Notice tone="waiting">{text('kept')}</Notice>
          <Failure failure={refused} act />
        </>
      ) : null}
    </Page>
  )
}
