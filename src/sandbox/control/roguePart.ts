import { html } from 'hono/html'
import { recordModuleNames, recordModules } from '../../contract/record/recordModule'
import { doctors } from '../his/doctors'
import { organisations } from '../hutong/organisations'
import type { ShownResidents } from './residentPart'

/** Hospital and doctor are one choice: a doctor belongs to a hospital. */
export function roguePart({ residents }: ShownResidents) {
  return html`<section id="rogue"><h2>模拟越权调阅</h2>
  <p>按规则省平台不会放行的一次查看：没有授权、授权取消或到期之后。这里照样向健档上报一条调阅记录，用来看居民那边怎样标出它。</p>
  <form action="/control/rogueLook" data-stay="yes">
    <label>医生<select name="org staff">${doctors.map(
      ({ orgCode, staffNo, name, department }) =>
        html`<option value="${orgCode} ${staffNo}">${orgNameOf(orgCode)}　${department}　${name}</option>`,
    )}</select></label>
    <label>居民（编号或证件号码）<input name="patient" list="rogue-patients" value="${residents[0]?.residentId ?? ''}" required></label>
    <datalist id="rogue-patients">${residents.map(
      ({ residentId, name, documentNumber }) => html`<option value="${residentId}">${name}　${documentNumber}</option>`,
    )}</datalist>
    <label>查看的内容<select name="module">${recordModules.map(
      (module) => html`<option value="${module}">${recordModuleNames[module]}</option>`,
    )}</select></label>
    <button type="submit">模拟一次越权调阅</button>
  </form></section>`
}

function orgNameOf(orgCode: string): string {
  return organisations.find((organisation) => organisation.orgCode === orgCode)?.orgName ?? orgCode
}
