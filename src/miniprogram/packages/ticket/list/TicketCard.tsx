import type { Ticket } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { dayAndTime, sourceDate } from '../../../locale/time'
import { Heading, Text, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { StatusTag, type Tone } from '../../../ui/StatusTag'

interface Props {
  ticket: Ticket
}

const tones: Record<Ticket['state'], Tone> = {
  sending: 'waiting',
  submitted: 'waiting',
  assigned: 'waiting',
  answered: 'positive',
  closed: 'ended',
}

/** One 工单: about whom, where it stands, until when an answer is owed, what has been done. */
export function TicketCard({ ticket }: Props) {
  const now = serverNow()
  const due = ticket.dueOn === null ? text('dueUnknown') : text('dueBy', { day: sourceDate(ticket.dueOn) })
  return (
    <Card>
      <View className="ticket__head">
        <Heading level={2} className="ticket__hospital">
          {ticket.orgName}
        </Heading>
        <StatusTag tone={tones[ticket.state]} word={text(ticket.state)} />
      </View>
      {ticket.state === 'sending' ? <Text className="quiet-line">{text('sendingWords')}</Text> : null}
      <Facts
        rows={[
          [text(ticket.kind), dayAndTime(ticket.createdAt, now)],
          [text('due'), due],
        ]}
      />
      <Lines heading={text('yourWords')} lines={[ticket.words]} />
      <Lines heading={text('steps')} lines={ticket.steps.map(({ at, words }) => text('step', { when: dayAndTime(at, now), words }))} />
    </Card>
  )
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Heading level={3} className="ticket__heading">
        {heading}
      </Heading>
      {lines.map((line) => (
        <View key={line} className="ticket__line">
          {line}
        </View>
      ))}
    </>
  )
}
