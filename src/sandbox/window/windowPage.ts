import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import { type Doctor, doctors } from '../his/doctors'
import { documentTypeNames } from '../his/documentTypeNames'
import type { Patient } from '../his/residents'
import { type Organisation, organisations } from '../hutong/organisations'
import type { RegisteredResident } from '../hutong/register'
import { evidenceNames, type ProofKind, proofKinds } from './proofBody'

const style = readFileSync(join(__dirname, 'window.css'), 'utf8')
const script = readFileSync(join(__dirname, 'window.client.js'), 'utf8')

type Role = 'patient' | 'guardian' | 'ward'

interface Shown {
  organisation: Organisation
  doctor: Doctor
  kind: ProofKind
  word: string
  patients: Patient[]
  people: Record<Role, RegisteredResident | null>
}

const kindNames: Record<ProofKind, string> = {
  identity: '身份核验',
  guardianship: '监护证明',
  guardianshipEnded: '监护终止',
  disputeSettled: '争议解决',
}
const rolesOf: Record<ProofKind, readonly Role[]> = {
  identity: ['patient'],
  guardianship: ['guardian', 'ward'],
  guardianshipEnded: ['guardian', 'ward'],
  disputeSettled: ['ward'],
}
const roleNames: Record<Role, string> = { patient: '办理人', guardian: '监护人', ward: '未成年人' }
const checks: Record<ProofKind, string> = {
  identity: '证件与本人一致，登记的手机号已当场拨通',
  guardianship: '证件与本人一致，监护证明已核对原件',
  guardianshipEnded: '证件与本人一致，监护终止的证明已核对原件',
  disputeSettled: '来人的证件与本人一致，解决争议的文书已核对原件',
}

export function windowPage(shown: Shown) {
  const { organisation, doctor, kind, word, patients, people } = shown
  const roles = rolesOf[kind]
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>医院服务窗口（沙箱HIS）</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/400.css">
<link rel="stylesheet" href="/fonts/rare.css">
<style>${raw(style)}</style>
</head>
<body>
<header>医院服务窗口 <small>（沙箱HIS，非真实系统）</small><span>${organisation.orgName}　服务窗口　${doctor.name}</span></header>
<nav>${proofKinds.map((each) => html`<a href="${addressOf(shown, { kind: each })}" class="${each === kind ? 'chosen' : ''}" ${each === kind ? 'aria-current="page"' : ''}>${kindNames[each]}</a>`)}</nav>
<div class="desk">
<main>
  <form id="proof" autocomplete="off">
    <h1>${kindNames[kind]}</h1>
    <input type="hidden" name="kind" value="${kind}"><input type="hidden" name="org" value="${organisation.orgCode}">
    <input type="hidden" name="staff" value="${doctor.staffNo}">
    <table>${roles.map((role) => personLine(role, people[role]))}${kind === 'identity' ? identityLines(people.patient) : evidenceLine()}</table>
    <label class="tick"><input type="checkbox" id="seen" required> ${checks[kind]}</label>
    <p><button type="submit" id="send" ${roles.some((role) => people[role] === null) ? 'disabled' : ''}>登记</button>
      ${roles.some((role) => people[role] === null) ? html`<small>请先在右侧选择${roles.map((role) => roleNames[role]).join('和')}。</small>` : ''}</p>
    <p id="said" role="status"></p>
  </form>
</main>
<aside>
  <form action="/window" method="get">
    <label>医院<select name="org" onchange="this.form.staff.value='';this.form.submit()">${organisations.map((each) => option(each.orgCode, each.orgName, organisation.orgCode))}</select></label>
    <label>工作人员<select name="staff" onchange="this.form.submit()"><option value=""></option>${doctors
      .filter(({ orgCode }) => orgCode === organisation.orgCode)
      .map((each) => option(each.staffNo, each.name, doctor.staffNo))}</select></label>
    ${Object.entries(addressed(shown)).map(([name, value]) => (name === 'org' || name === 'staff' || name === 'word' ? '' : html`<input type="hidden" name="${name}" value="${value}">`))}
    <label>查找<input name="word" value="${word}" placeholder="姓名或证件号码"></label><button type="submit">查找</button>
  </form>
  <div class="list"><table><thead><tr><th>姓名</th><th>出生日期</th><th>证件类型</th><th>证件号码</th><th>备注</th><th></th></tr></thead>
  <tbody>${patients.map(
    (each) => html`<tr><td>${each.name}</td><td>${each.birthDate}</td><td>${documentTypeNames[each.documentType] ?? ''}</td>
    <td>${each.documentNumber}</td><td class="note">${each.note ?? ''}</td><td>${roles.map(
      (role) => html`<a href="${addressOf(shown, { [role]: each.residentId })}">选为${roleNames[role]}</a> `,
    )}</td></tr>`,
  )}</tbody></table>${patients.length === 0 ? html`<p>没有找到。</p>` : ''}</div>
</aside>
</div>
<script>${raw(script)}</script>
</body>
</html>`
}

function personLine(role: Role, person: RegisteredResident | null) {
  return html`<tr><th>${roleNames[role]}</th><td>${
    person === null
      ? '未选择'
      : html`<input type="hidden" name="${role}" value="${person.residentId}"><b>${person.name}</b>　${person.birthDate}　${documentTypeNames[person.documentType] ?? ''} ${person.documentNumber}`
  }</td></tr>`
}

/** The person types the PIN at the window's own keypad, twice; staff do not see it. */
function identityLines(person: RegisteredResident | null) {
  return html`<tr><th><label for="phone">手机号</label></th><td><input id="phone" name="phone" inputmode="numeric" pattern="1\\d{10}" maxlength="11" value="${person?.phone ?? ''}" required>
      <small>${person === null || person.phone !== null ? '默认是省平台登记的手机号，请当场拨通' : '省平台没有登记手机号，请填写并当场拨通'}</small></td></tr>
    <tr><th><label for="pin">密码（由本人输入）</label></th><td><input id="pin" name="pin" type="password" inputmode="numeric" pattern="\\d{6}" maxlength="6" required> <small>6位数字，不要用生日、相同或连续的数字</small></td></tr>
    <tr><th><label for="again">再输一次</label></th><td><input id="again" type="password" inputmode="numeric" pattern="\\d{6}" maxlength="6" required></td></tr>`
}

function evidenceLine() {
  return html`<tr><th><label for="evidence">证明材料</label></th><td><select id="evidence" name="evidence">${Object.entries(
    evidenceNames,
  ).map(([value, name]) => option(value, name, 'birthCertificate'))}</select></td></tr>`
}

function option(value: string, text: string, chosen: string) {
  return html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`
}

/** What is chosen now, for the next page. */
function addressed({ organisation, doctor, kind, word, people }: Shown): Record<string, string> {
  const chosen = Object.entries(people).flatMap(([role, person]) => (person === null ? [] : [[role, person.residentId] as const]))
  return { org: organisation.orgCode, staff: doctor.staffNo, kind, word, ...Object.fromEntries(chosen) }
}

function addressOf(shown: Shown, change: Record<string, string>): string {
  return `/window?${new URLSearchParams({ ...addressed(shown), ...change }).toString()}`
}
