import { html } from 'hono/html'
import { chinaTime } from '../chinaTime'
import { findOrganisation } from '../hutong/organisations'

export interface ListedSave {
  at: Date
  orgCode: string
  status: '1' | '0'
}

export function savePart(saves: ListedSave[]) {
  return html`<section id="saves"><h2>到达省平台的授权登记</h2>
  ${saves.length === 0 ? html`<p>还没有。</p>` : table(saves)}
  <p class="quiet">最近的在前，最多显示30条。<a href="/control/saves">全部（JSON）</a></p></section>`
}

function table(saves: ListedSave[]) {
  return html`<table><thead><tr><th>到达时间</th><th>医疗机构</th><th>status</th></tr></thead><tbody>${saves.map(
    ({ at, orgCode, status }) =>
      html`<tr><td>${chinaTime(at)}</td><td>${findOrganisation(orgCode)?.orgName ?? orgCode}</td><td>${status === '1' ? '1 授权' : '0 取消授权'}</td></tr>`,
  )}</tbody></table>`
}
