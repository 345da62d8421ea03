import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from 'hono/html'
import { recordModuleNames } from '../../../contract/record/recordModule'
import type { BookingStanding } from '../../booking/bookingState'
import { layout } from './layout'
import { maskedName, maskedNumber } from './masked'
import type { Opened } from './openPage'

const script = readFileSync(join(__dirname, 'privilege.client.js'), 'utf8')

/** Bookings whose page is worth another look. */
const mayChangeSoon: ReadonlySet<BookingStanding['state']> = new Set(['waiting', 'recording', 'unknown'])

/** The manual's order of the menu (3.2). */
const menu = ['basic', 'visit', 'report', 'physical', 'vaccination', 'blood'] as const

export function privilegePage(opened: Extract<Opened, { ok: true }>, state: { permitted: boolean; now: Date }) {
  const { session, token, param, booking } = opened
  const { asker, resident } = session
  return layout(
    html`<p class="who">${asker.orgName}　${asker.department}　${asker.staffName}（${asker.staffNo}）</p>`,
    html`
<dl class="patient">
  <dt>患者</dt><dd>${maskedName(resident.name)}</dd>
  <dt>性别</dt><dd>${resident.sex === 'male' ? '男' : '女'}</dd>
  <dt>年龄</dt><dd>${ageOn(resident.birthDate, state.now)}</dd>
  <dt>证件号码</dt><dd>${maskedNumber(resident.documentNumber)}</dd>
  <dt>院内ID</dt><dd>${param.patientId}</dd>
</dl>
<main data-token="${token}" data-permitted="${state.permitted ? 'yes' : 'no'}" data-booking="${booking?.state ?? 'none'}">
  <section class="panel" id="ask" hidden>
    <h2>调阅授权</h2>
    <p class="refusal" id="refusal" role="alert" ${booking === null ? 'hidden' : ''}>${booking === null ? '' : standing(booking)}</p>
    <p>查看患者的健康档案，须经患者本人授权。请先获取验证码，再输入患者告知的授权码。</p>
    <div class="line"><span class="label">第一步</span>
      <button type="button" data-kind="wechat">获取微信验证码</button>
      <button type="button" data-kind="sms">获取短信验证码</button>
      <span class="quiet">${resident.phone === null ? '患者未登记手机号' : `短信发到登记手机号${maskedNumber(resident.phone)}`}</span>
      <span id="sent" role="status"></span>
    </div>
    <form class="line" id="verify"><span class="label">第二步</span>
      <input id="code" name="code" placeholder="请输入授权码" inputmode="numeric" autocomplete="off" maxlength="9" aria-label="授权码">
      <button type="submit">验证</button>
      <span id="verified" role="status"></span>
    </form>
    <p class="quiet">授权后，本机构30天内可以查看；患者可以随时在手机上取消。不得存储、转发所查看的内容。</p>
  </section>
  <section id="record" hidden>
    <nav role="tablist">${menu.map(
      (module) =>
        html`<button type="button" role="tab" aria-selected="false" data-module="${module}">${recordModuleNames[module]}</button>`,
    )}</nav>
    <form class="filter" id="filter">
      <label>机构 <input name="orgName"></label>
      <label>时间 <input name="from" type="date"> 至 <input name="to" type="date"></label>
      <label data-for="visit">类型 <select name="visitType"><option value="">全部</option><option value="outpatient">门诊</option>
        <option value="emergency">急诊</option><option value="inpatient">住院</option></select></label>
      <button type="submit">查询</button>
    </form>
    <div class="columns">
      <div class="list">
        <table><thead><tr><th class="when">时间</th><th>名称</th><th>数源单位</th><th class="collected">采集时间</th><th class="act">操作</th></tr></thead>
          <tbody id="rows"></tbody></table>
        <p id="more-line"><button type="button" id="more" hidden>加载更多</button><span id="list-note" class="quiet"></span></p>
      </div>
      <article id="entry" class="entry" tabindex="-1"><p class="quiet">点击左侧“查看”，在这里显示内容。</p></article>
    </div>
  </section>
</main>
<footer>健康档案信息仅供参考，不作为任何凭证或依据使用。推荐分辨率1920×1080。</footer>`,
    script,
  )
}

function standing({ state, message }: BookingStanding) {
  return mayChangeSoon.has(state) ? html`${message}<a href="">刷新</a>` : message
}

function ageOn(birthDate: string, now: Date): string {
  const today = new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
  if (years > 0) return `${years}岁`
  const months =
    (Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(birthDate.slice(5, 7))
  return `${Math.max(0, months)}个月`
}
