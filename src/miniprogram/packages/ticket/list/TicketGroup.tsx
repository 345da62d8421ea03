import type { Ticket } from '../../../../contract/ticket/ticket'
import { Heading } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { TicketCell } from './TicketCell'

interface Props {
  heading: string
  tickets: readonly Ticket[]
}

export function TicketGroup({ heading, tickets }: Props) {
  if (tickets.length === 0) return null
  return (
    <>
      <Heading level={2} className="section">
        {heading}
      </Heading>
      <Card kind="flush">
        {tickets.map((ticket) => (
          <TicketCell key={ticket.ticketId} ticket={ticket} />
        ))}
      </Card>
    </>
  )
}
