import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import type { Fault } from '../faults/faultTable'
import type { ProvinceTicket } from '../hutong/tickets/tickets'
import { plainPage } from '../plainPage'
import { clockPart } from './clockPart'
import { faultPart } from './faultPart'
import { residentPart, type ShownResidents } from './residentPart'
import { roguePart } from './roguePart'
import { type ListedSave, savePart } from './savePart'
import { type ShownScenarios, scenarioPart } from './scenarioPart'

const style = readFileSync(join(__dirname, 'control.css'), 'utf8')
const script = readFileSync(join(__dirname, 'control.client.js'), 'utf8')

interface Shown {
  now: Date
  faults: readonly Fault[]
  scenarios: ShownScenarios
  residents: ShownResidents
  saves: ListedSave[]
  tickets: { state: ProvinceTicket['state'] }[]
}

/** Everything that can be changed by hand. */
export function controlPage({ now, faults, scenarios, residents, saves, tickets }: Shown) {
  const open = tickets.filter(({ state }) => state !== 'closed').length
  return plainPage(
    '控制台',
    html`<style>${raw(style)}</style>
<p>只限本机。这里改动的是沙箱：时间、故障与模拟的医院，不是健档本身。
  <a href="/control">刷新</a> · <a href="/">首页</a> · <a href="/doctor">医生工作站</a> · <a href="/phone">收到的短信和微信消息</a>
  · <a href="/province/tickets">工单办理</a>（共${tickets.length}张，${open}张未办结）</p>
<p id="said" role="status"></p>
<div class="columns">
  <div>${scenarioPart(scenarios)}</div>
  <div>${clockPart(now)}${faultPart(faults)}${residentPart(residents)}${roguePart(residents)}${savePart(saves)}</div>
</div>
<script>${raw(script)}</script>`,
    { wide: true },
  )
}
