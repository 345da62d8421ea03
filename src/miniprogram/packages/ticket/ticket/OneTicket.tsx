import { type ReactNode, useState } from 'react'
import type { Ticket, TicketAct } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { Heading, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Card } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
import { StatusTag } from '../../../ui/StatusTag'
import { Steps } from '../../../ui/Steps'
import { TopicCard } from '../../../ui/TopicCard'
import { stateTones, titleOf } from '../ticketWords'
import { ActSheet, type Asking } from './ActSheet'
import { Acts } from './Acts'
import { About, Standing } from './TicketFacts'
import { stepsOf } from './ticketSteps'
import type { Act } from './useTicket'

interface Props {
  ticket: Ticket
  /** What became of the last act, and how fresh this is. */
  notes: ReactNode
  /** None while the notes have the one act that helps. */
  acts: readonly TicketAct[]
  busy: boolean
  onAct(what: Act): void
}

export function OneTicket({ ticket, notes, acts, busy, onAct }: Props) {
  // With the proposal it is about: what comes while the sheet is open is not decided by it.
  const [asking, setAsking] = useState<{ what: Asking; proposal: string | null } | null>(null)
  const act = (what: Act) => {
    setAsking(null)
    onAct(what)
  }
  const foot =
    acts.length > 0 ? <Acts acts={acts} busy={busy} onAsk={(what) => setAsking({ what, proposal: ticket.proposal })} /> : undefined
  const over = asking ? <ActSheet asking={asking.what} proposal={asking.proposal} onAct={act} onBack={() => setAsking(null)} /> : undefined
  return (
    <Page name={text('ticketName')} heading={titleOf(ticket)} foot={foot} over={over}>
      {notes}
      <View className="tag-line">
        <StatusTag tone={stateTones[ticket.state]} word={text(ticket.state)} />
      </View>
      {ticket.proposal === null ? null : (
        <TopicCard kind="waiting" title={text('proposalHeading')} words={text('proposalWords')}>
          <Words heading={text('proposal')} words={ticket.proposal} />
        </TopicCard>
      )}
      {ticket.answer === null ? null : (
        <Card>
          <Words heading={text('answer')} words={ticket.answer} />
        </Card>
      )}
      <Standing ticket={ticket} />
      <Heading level={2} className="section">
        {text('progress')}
      </Heading>
      <Card>
        <Steps steps={stepsOf(ticket, serverNow())} />
      </Card>
      <About ticket={ticket} />
      <Card>
        <Words heading={text('yourWords')} words={ticket.words} />
      </Card>
    </Page>
  )
}

function Words({ heading, words }: { heading: string; words: string }) {
  return (
    <>
      <Heading level={3} className="ticket__heading">
        {heading}
      </Heading>
      <View className="ticket__line">{words}</View>
    </>
  )
}
