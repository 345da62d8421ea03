import type { Ticket } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { dayAndTime } from '../../../locale/time'
import type { Step } from '../../../ui/Steps'
import { dueWords } from '../ticketWords'

/** From the moment it was written to what it waits for now. */
export function stepsOf(ticket: Ticket, now: number): Step[] {
  const { state, steps } = ticket
  const started: Step = { word: text('youSubmitted'), words: dayAndTime(ticket.createdAt, now), standing: 'done' }
  if (state === 'sending') return [started, { word: text('reachedProvince'), words: text('sendingWords'), standing: 'now' }]
  const taken = steps.map(({ at, words }): Step => ({ word: words, words: dayAndTime(at, now), standing: 'done' }))
  return [started, ...taken, ...next(ticket)]
}

function next(ticket: Ticket): Step[] {
  const { state } = ticket
  if (state === 'closed') return []
  if (state === 'answered') return [{ word: text('nextConfirm'), standing: 'now' }]
  if (state === 'awaitingConsent') return [{ word: text('nextDecide'), standing: 'now' }]
  return [{ word: text('nextAnswer'), words: ticket.dueOn === null ? text('dueLater') : dueWords(ticket), standing: 'now' }]
}
