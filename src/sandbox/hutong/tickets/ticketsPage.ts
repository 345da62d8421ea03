import { html } from 'hono/html'
import type { Selectable } from 'kysely'
import { chinaTime } from '../../chinaTime'
import type { TicketsTable } from '../../database/tables'
import { layout } from '../page/layout'
import { moves } from './advanceTicket'
import { answerDays, type ProvinceTicket } from './tickets'

export const ticketStateNames: Record<ProvinceTicket['state'], string> = {
  submitted: '已收到，待受理',
  assigned: '已受理，待答复',
  answered: '已答复，待办结',
  closed: '已办结',
}

export function ticketsPage(tickets: Selectable<TicketsTable>[]) {
  return layout(
    html`<p class="who">工单办理</p>`,
    html`<main><section class="panel" id="tickets">
      <h2>越权投诉工单</h2>
      <p class="quiet">谁提供谁负责：工单转交被投诉的医疗机构。答复期限为收到后${answerDays}个自然日（沙箱自定，非省平台规定）。</p>
      <table class="tickets"><thead><tr><th class="when">提交时间</th><th>医疗机构</th><th>投诉内容</th><th>办理过程</th>
        <th class="when">答复期限</th><th class="state">状态</th><th class="handle">办理</th></tr></thead>
      <tbody>${tickets.map(line)}</tbody></table>
      ${tickets.length === 0 ? html`<p>没有工单。</p>` : ''}
    </section></main>`,
    '',
  )
}

function line(ticket: Selectable<TicketsTable>) {
  return html`<tr data-ticket="${ticket.ticket_id}" data-state="${ticket.state}"><td>${chinaTime(ticket.created_at)}</td><td>${ticket.org_name}</td>
    <td>${ticket.words}</td><td>${ticket.steps.map(({ at, words }) => html`<p class="step">${chinaTime(at)}<br>${words}</p>`)}</td>
    <td>${ticket.due_on}</td><td>${ticketStateNames[ticket.state]}</td><td>${handling(ticket)}</td></tr>`
}

function handling(ticket: Selectable<TicketsTable>) {
  const move = moves[ticket.state]
  if (move === null) return ''
  return html`<form action="/province/tickets" method="post"><input type="hidden" name="ticketId" value="${ticket.ticket_id}">
    <input name="words" maxlength="500" placeholder="${move.words(ticket.org_name)}" aria-label="办理意见">
    <button type="submit">${move.button}</button></form>`
}
