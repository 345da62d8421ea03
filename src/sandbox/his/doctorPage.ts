import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import { bookingForm, bookingList } from '../booking/bookingPanel'
import type { ShownBooking } from '../booking/showBookings'
import { type Organisation, organisations } from '../hutong/organisations'
import { type Doctor, doctors } from './doctors'
import { documentTypeNames } from './documentTypeNames'
import { hospitalIdOf, type Patient } from './residents'

const style = readFileSync(join(__dirname, 'doctor.css'), 'utf8')

interface Shown {
  organisation: Organisation
  doctor: Doctor
  patients: Patient[]
  /** How many there are, shown or not. */
  total: number
  patient: Patient | null
  bookings: ShownBooking[]
  word: string
  now: Date
}

export function doctorPage(shown: Shown) {
  const { organisation, doctor, patients, total, patient, bookings, word, now } = shown
  const chosen = { org: organisation.orgCode, staff: doctor.staffNo }
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>门诊医生工作站（沙箱HIS）</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/400.css">
<link rel="stylesheet" href="/fonts/rare.css">
<style>${raw(style)}</style>
</head>
<body>
<header>门诊医生工作站 <small>（沙箱HIS，非真实系统）</small><span>${organisation.orgName}　${doctor.department}　${doctor.name}</span></header>
<div class="desk">
<aside>
  <form action="/doctor" method="get">
    <label>医院<select name="org" onchange="this.form.staff.value='';this.form.submit()">${organisations.map((each) => option(each.orgCode, each.orgName, chosen.org))}</select></label>
    <label>医生<select name="staff" onchange="this.form.submit()"><option value=""></option>${doctors
      .filter((each) => each.orgCode === chosen.org)
      .map((each) => option(each.staffNo, `${each.name}　${each.department}`, chosen.staff))}</select></label>
    ${patient === null ? '' : html`<input type="hidden" name="patient" value="${patient.residentId}">`}
    <label>查找患者<input name="word" value="${word}" placeholder="姓名或证件号码"></label>
    <button type="submit">查找</button>
  </form>
  <section class="current"><h2>当前患者</h2>${patient === null ? html`<p>请在右侧列表中选择患者。</p>` : current(patient, chosen, now)}</section>
</aside>
<main>
  <section class="patients"><table>
    <thead><tr><th>院内ID</th><th>姓名</th><th>性别</th><th>年龄</th><th>证件类型</th><th>证件号码</th><th>备注</th><th></th></tr></thead>
    <tbody>${patients.map((each) => line(each, chosen, word, each.residentId === patient?.residentId, now))}</tbody>
  </table>
  ${patients.length === 0 ? html`<p>没有找到患者。</p>` : ''}
  ${total > patients.length ? html`<p class="rest">共${total}位，显示前${patients.length}位。请在左侧按姓名或证件号码查找其他患者。</p>` : ''}</section>
  <section class="bookings"><h2>本医生的预约<a href="/doctor?${new URLSearchParams({ ...chosen, ...(patient === null ? {} : { patient: patient.residentId }) }).toString()}">刷新</a></h2>${bookingList(bookings)}</section>
</main>
</div>
</body>
</html>`
}

type Chosen = { org: string; staff: string }

function option(value: string, text: string, chosen: string) {
  return html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`
}

function current(patient: Patient, chosen: Chosen, now: Date) {
  return html`<p class="name">${patient.name}　${sexOf(patient)}　${ageOf(patient, now)}岁${patient.deceasedOn === null ? '' : `　已去世（${patient.deceasedOn}）`}</p>
    <p>院内ID：${hospitalIdOf(patient)}<br>${documentTypeNames[patient.documentType] ?? ''}：${patient.documentNumber}</p>
    <form action="/doctor/open" method="get">
      <input type="hidden" name="org" value="${chosen.org}"><input type="hidden" name="staff" value="${chosen.staff}">
      <input type="hidden" name="patient" value="${patient.residentId}">
      <button type="submit" class="open">打开健康档案</button>
    </form>
    ${bookingForm({ ...chosen, patient: patient.residentId }, now)}`
}

function line(patient: Patient, chosen: Chosen, word: string, isChosen: boolean, now: Date) {
  const query = new URLSearchParams({ ...chosen, patient: patient.residentId, ...(word === '' ? {} : { word }) })
  return html`<tr class="${isChosen ? 'chosen' : ''}"><td>${hospitalIdOf(patient)}</td><td>${patient.name}</td><td>${sexOf(patient)}</td>
    <td>${ageOf(patient, now)}</td><td>${documentTypeNames[patient.documentType] ?? ''}</td><td>${patient.documentNumber}</td>
    <td>${patient.deceasedOn === null ? '' : html`<b>已去世</b> `}${patient.note ?? ''}</td><td><a href="/doctor?${query.toString()}">选择</a></td></tr>`
}

function sexOf(patient: Patient): string {
  return patient.sex === 'male' ? '男' : '女'
}

function ageOf(patient: Patient, now: Date): number {
  const today = new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return Number(today.slice(0, 4)) - Number(patient.birthDate.slice(0, 4)) - (today.slice(5) < patient.birthDate.slice(5) ? 1 : 0)
}
