import { html } from 'hono/html'
import { chinaTime } from '../chinaTime'

const steps = [
  [60, '+1分钟'],
  [300, '+5分钟'],
  [3600, '+1小时'],
  [86_400, '+1天'],
  [2_592_000, '+30天'],
] as const

export function clockPart(now: Date) {
  return html`<section id="clock"><h2>时间</h2>
  <p>沙箱现在是 <b>${chinaTime(now)}</b>（北京时间）。省平台、微信、医院和本机的健档云端都按它走，云端最多慢1秒。</p>
  <form action="/control/clock">${steps.map(
    ([seconds, words]) => html`<button type="submit" name="advanceSeconds" value="${seconds}" data-type="number">${words}</button>`,
  )}</form>
  <form action="/control/clock"><label>拨到（北京时间）<input type="datetime-local" name="set" step="1" required></label>
    <button type="submit">拨到这个时间</button></form></section>`
}
