import { html } from 'hono/html'
import { scenarios } from '../scenarios/scenarios'

export function scenarioPart(current: string) {
  return html`<section id="scenarios"><h2>场景</h2>
  <table><tbody>${Object.entries(scenarios).map(
    ([name, { description }]) => html`<tr><td><code>${name}</code>${name === current ? '（启动时的）' : ''}</td><td>${description}</td>
      <td><form action="/control/scenarios"><input type="hidden" name="name" value="${name}"><button type="submit">加上</button></form></td></tr>`,
  )}</tbody></table>
  <p class="quiet">“加上”是在现有的数据上再布置一次，不清空。</p>
  <form action="/control/reset"><button type="submit">清空沙箱，回到启动时的场景</button></form>
  <p class="quiet">清空沙箱的授权登记、消息、预约和工单，健档云端的数据不受影响。</p></section>`
}
