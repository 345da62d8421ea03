import { html } from 'hono/html'
import { documentTypeNames } from '../his/documentTypeNames'
import type { searchResidents } from './listResidents'

export type ShownResidents = Awaited<ReturnType<typeof searchResidents>> & { word: string }
type ShownResident = ShownResidents['residents'][number]

export function residentPart({ residents, total, word }: ShownResidents) {
  const rest = total > residents.length ? `显示前${residents.length}位，其余请查找。` : ''
  return html`<section id="residents"><h2>合成居民（${word === '' ? '共' : '找到'}${total}位）</h2>
  <form method="get" action="/control#residents"><label>查找<input name="word" value="${word}" placeholder="姓名、编号、号码或备注"></label>
    <button type="submit">查找</button></form>
  <div class="scroll"><table><thead><tr><th>编号</th><th>姓名</th><th>备注</th><th>出生日期</th><th>证件号码</th><th></th><th>登记手机号</th><th>微信手机号</th><th>openid</th></tr></thead>
  <tbody>${residents.map(line)}</tbody></table></div>
  <form action="/control/phones"><label>微信账户（openid）<input name="openid" required></label>
    <label>换成这个手机号<input name="phone" pattern="1\\d{10}" maxlength="11" required></label><button type="submit">手机号换主人</button></form>
  <form action="/control/residents"><label>新建居民：证件<select name="documentType">${Object.entries(documentTypeNames).map(
    ([code, name]) => html`<option value="${code}">${name}</option>`,
  )}</select></label>
    <label>年龄<select name="ageBand"><option value="adult">成年</option><option value="from60">60岁以上</option><option value="from14">14至17岁</option><option value="under14">14岁以下</option><option value="newborn">刚出生</option></select></label>
    <label>性别<select name="sex"><option value="female">女</option><option value="male">男</option></select></label>
    <label>姓名（不填自动取）<input name="name" maxlength="50"></label>
    <label>母亲（编号，可不填）<input name="mother"></label>
    <label>父亲（编号，可不填）<input name="father"></label>
    <button type="submit">新建</button></form>
  <form action="/control/residents/deceased"><label>居民（编号）<input name="residentId" required></label>
    <label>去世日期（不填是今天）<input type="date" name="on"></label><button type="submit">登记去世</button></form>
  <p class="quiet">手机号给了新的微信账户，原来用它的账户就换成别的号。“办好身份证”用于新生儿编号和户口簿：身份证号生效，原号码仍能查到同一个人。</p>
  <p class="quiet">${rest}<a href="/control/residents">全部（JSON）</a></p></section>`
}

function line(resident: ShownResident) {
  return html`<tr><td>${resident.residentId}</td><td>${resident.name}</td><td class="note">${resident.deceasedOn === null ? '' : html`<b>${resident.deceasedOn}去世</b> `}${resident.note ?? ''}</td><td>${resident.birthDate}</td><td>${resident.documentNumber}</td>
    <td>${['99', '02'].includes(resident.documentType) ? idNumber(resident.residentId) : ''}</td><td>${resident.phone ?? '未登记'}</td><td>${resident.wechatPhone}</td><td>${resident.openid}</td></tr>`
}

function idNumber(residentId: string) {
  return html`<form action="/control/residents/idNumber"><input type="hidden" name="residentId" value="${residentId}"><input name="name" maxlength="50" placeholder="姓名，不填不变" aria-label="登记的姓名"><button type="submit">办好身份证</button></form>`
}
