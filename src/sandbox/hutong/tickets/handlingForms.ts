import { html } from 'hono/html'
import { type Handling, possibleHandlings, usualWords } from './handleTicket'
import type { StoredTicket } from './tickets'

const buttons: Record<Handling, string> = {
  accept: '受理',
  answer: '答复',
  correct: '更正档案并答复',
  propose: '提出修改，请居民同意',
  finish: '确认办结迁移或托管',
  close: '办结',
}

/** A form for each thing that can be done with the ticket as it stands. */
export function handlingForms(ticket: StoredTicket) {
  return possibleHandlings(ticket).map((act) => form(ticket, act))
}

function form(ticket: StoredTicket, act: Handling) {
  return html`<form action="/province/tickets" method="post" data-act="${act}"><input type="hidden" name="ticketId" value="${ticket.ticket_id}">
    <input type="hidden" name="act" value="${act}">${hasValue(ticket, act) ? valueInput(ticket) : ''}
    <input name="words" maxlength="500" placeholder="${usualWords(ticket, act)}" aria-label="办理意见">
    <button type="submit">${buttons[act]}</button></form>`
}

/** An entry that could not be read comes again whole: nothing to fill in. */
function hasValue({ about }: StoredTicket, act: Handling): boolean {
  return act === 'propose' || (act === 'correct' && about?.field !== null)
}

function valueInput({ about }: StoredTicket) {
  return html`<input name="value" maxlength="500" value="${about?.correct ?? ''}" placeholder="改正后的内容" aria-label="改正后的内容">`
}
