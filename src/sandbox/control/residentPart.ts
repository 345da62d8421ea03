import { html } from 'hono/html'
import type { listResidents } from './listResidents'

export type ListedResident = Awaited<ReturnType<typeof listResidents>>[number]

export function residentPart(residents: ListedResident[]) {
  return html`<section id="residents"><h2>合成居民（${residents.length}位）</h2>
  <div class="scroll"><table><thead><tr><th>编号</th><th>姓名</th><th>出生日期</th><th>证件号码</th><th>登记手机号</th><th>微信手机号</th><th>openid</th><th>备注</th></tr></thead>
  <tbody>${residents.map(line)}</tbody></table></div>
  <p class="quiet"><a href="/control/residents">JSON</a></p></section>`
}

function line(resident: ListedResident) {
  return html`<tr><td>${resident.residentId}</td><td>${resident.name}</td><td>${resident.birthDate}</td><td>${resident.documentNumber}</td>
    <td>${resident.phone ?? '未登记'}</td><td>${resident.wechatPhone}</td><td>${resident.openid}</td><td>${resident.note ?? ''}</td></tr>`
}
