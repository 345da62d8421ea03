import type { Ticket } from '../../../../contract/ticket/ticket'
import { reportText } from '../../../locale/reports'
import { ticketsText as text } from '../../../locale/tickets'
import { dayAndTime } from '../../../locale/time'
import { Heading } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { dueWords } from '../ticketWords'

interface Props {
  ticket: Ticket
}

type Row = readonly [label: string, value: string]

/** Who has it, until when an answer is owed. */
export function Standing({ ticket }: Props) {
  const { ticketId, kind, orgName, holder, movedFrom, createdAt, dueOn, state } = ticket
  const yours = state === 'awaitingConsent' || state === 'answered'
  const rows: Row[] = [
    ...(movedFrom === null ? [] : [[text('movedFrom'), movedFrom] as const]),
    [text(kind === 'migration' ? 'movedTo' : kind === 'custody' ? 'custodyBy' : 'to'), orgName],
    ...(state === 'closed' ? [] : [[text('holder'), yours ? text('holderYou') : (holder ?? text('holderUnknown'))] as const]),
    // Refused at once: no answer is owed any more.
    ...(state === 'closed' && dueOn === null ? [] : [[text('due'), dueWords(ticket)] as const]),
    [text('submittedAt'), dayAndTime(createdAt, serverNow())],
    // A closed one lets nobody look.
    ...(state === 'closed' ? [] : [[text('caseNumber'), ticketId] as const]),
  ]
  return (
    <Card>
      <Facts rows={rows} />
    </Card>
  )
}

/** What was reported, as the form template names it. */
export function About({ ticket: { about, evidence, evidenceMissing: missing } }: Props) {
  if (!about) return null
  const count = missing > 0 ? text('evidenceMissing', { count: evidence, missing }) : text('evidenceCount', { count: evidence })
  const rows: Row[] = [
    [text('form'), about.form],
    [text('field'), about.field ?? text('wholeEntry')],
    ...(about.entryId === null ? [] : [[text('recordNumber'), about.entryId] as const]),
    [text('reason'), reportText(about.reason)],
    ...(about.correct === null ? [] : [[text('correct'), about.correct] as const]),
    ...(evidence + missing > 0 ? [[text('evidence'), count] as const] : []),
  ]
  return (
    <>
      <Heading level={2} className="section">
        {text('about')}
      </Heading>
      <Card>
        <Facts rows={rows} />
      </Card>
    </>
  )
}
