import { html } from 'hono/html'
import type { TicketKind } from '../../../contract/ticket/ticket'
import { chinaTime } from '../../chinaTime'
import { layout } from '../page/layout'
import { complaintDays, workingDays } from './dueDay'
import { handlingForms } from './handlingForms'
import type { ProvinceTicket, StoredTicket } from './tickets'

const stateNames: Record<ProvinceTicket['state'], string> = {
  submitted: '已收到，待受理',
  assigned: '已受理，待答复',
  awaitingConsent: '待居民同意修改',
  answered: '已答复，待居民确认',
  closed: '已办结',
}

const kindNames: Record<TicketKind, string> = {
  complaint: '越权投诉',
  feedback: '问题反馈',
  correction: '勘误',
  migration: '档案迁移',
  custody: '托管意向',
}

const reasonNames: Readonly<Record<string, string>> = {
  wrong: '内容有误',
  missing: '内容缺失',
  notMine: '不是本人的',
  duplicate: '重复',
  unreadable: '无法读取',
  other: '其他',
}

/** @param shown.org whose desk this is; empty for the whole province */
export function ticketsPage(tickets: StoredTicket[], shown: { org: string; said: string }) {
  const organisations = [...new Set(tickets.map((ticket) => ticket.org_name))].sort()
  const listed = shown.org === '' ? tickets : tickets.filter((ticket) => ticket.org_name === shown.org)
  return layout(
    html`<p class="who">工单办理</p>`,
    html`<main><section class="panel" id="tickets">
      <h2>工单</h2>
      <p class="quiet">谁提供谁负责：工单转交数源单位（投诉转交被投诉的医疗机构，迁移和托管转交迁入或受托的机构）。
        迁移须在${workingDays}个工作日内确认，法定节假日和调休按国务院通知；其他工单同样${workingDays}个工作日，投诉${complaintDays}个自然日（后两项为沙箱自定，非省平台规定）。</p>
      ${shown.said === '' ? '' : html`<p class="refusal" role="alert">${shown.said}</p>`}
      <form class="line" method="get" action="/province/tickets"><label>办理单位 <select name="org"><option value="">全部</option>
        ${organisations.map((name) => html`<option value="${name}" ${name === shown.org ? 'selected' : ''}>${name}</option>`)}</select></label>
        <button type="submit">查看</button></form>
      <table class="tickets"><thead><tr><th class="when">提交时间</th><th class="kind">类型与单位</th><th>内容</th><th>办理过程</th>
        <th class="due">答复期限</th><th class="state">状态</th><th class="handle">办理</th></tr></thead>
      <tbody>${listed.map(line)}</tbody></table>
      ${listed.length === 0 ? html`<p>没有工单。</p>` : ''}
    </section></main>`,
    '',
  )
}

function line(ticket: StoredTicket) {
  return html`<tr data-ticket="${ticket.ticket_id}" data-state="${ticket.state}" data-kind="${ticket.kind}"><td>${chinaTime(ticket.created_at)}</td>
    <td>${kindNames[ticket.kind]}<br>${ticket.org_name}${ticket.from_org === null ? '' : html`<br>迁出：${ticket.from_org}`}</td>
    <td>${ticket.about === null ? '' : about(ticket.about)}<p class="step">${ticket.words}</p>${photos(ticket)}</td>
    <td>${ticket.steps.map(({ at, words }) => html`<p class="step">${chinaTime(at)}<br>${words}</p>`)}</td>
    <td>${ticket.due_on}</td><td>${stateNames[ticket.state]}<br><small>经办：${ticket.holder}</small>${
      ticket.proposal === null ? '' : html`<br><small>拟改为：${ticket.proposal}</small>`
    }</td><td>${handlingForms(ticket)}</td></tr>`
}

function about({ form, field, reason, correct, identityConsent, entryId }: NonNullable<StoredTicket['about']>) {
  return html`<p class="step">表单：${form}${field === null ? '' : `　字段：${field}`}　原因：${reasonNames[reason] ?? reason}${
    correct === null ? '' : html`<br>应为：${correct}`
  }${identityConsent ? html`<br>申请人已表示同意修改身份信息` : ''}<br><small class="quiet">档案条目：${entryId ?? '无法读取'}</small></p>`
}

function photos({ ticket_id: ticketId, photos: count }: StoredTicket) {
  return Array.from({ length: count }, (_, index) => {
    const address = `/province/tickets/${encodeURIComponent(ticketId)}/photos/${index + 1}`
    return html`<a href="${address}"><img class="photo" src="${address}" alt="佐证材料${index + 1}"></a>`
  })
}
