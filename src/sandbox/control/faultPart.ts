import { html } from 'hono/html'
import { recordModuleNames, recordModules } from '../../contract/record/recordModule'
import { type Fault, faultKinds, mostFaults } from '../faults/faultTable'
import { faultKindWords, faultPaths } from '../faults/faultWords'

const names = new Map(faultPaths)

export function faultPart(faults: readonly Fault[]) {
  return html`<section id="faults"><h2>故障</h2>
  <form action="/control/faults">
    <label>接口<select name="path">${faultPaths.map(([path, name]) => html`<option value="${path}">${name}</option>`)}</select></label>
    <label>故障<select name="kind">${faultKinds.map((kind) => html`<option value="${kind}">${faultKindWords[kind]}</option>`)}</select></label>
    <label>只对提问这个模块时<select name="module"><option value="">不限模块</option>${recordModules.map(
      (module) => html`<option value="${module}">${recordModuleNames[module]}</option>`,
    )}</select></label>
    <label>次数<input type="number" name="count" value="1" min="1" max="${mostFaults}"></label>
    <label>等待毫秒（只用于“慢”）<input type="number" name="delayMs" min="0" max="600000" placeholder="3000"></label>
    <button type="submit">制造这么多次故障</button>
    <button type="submit" name="count" value="${mostFaults}" data-type="number">一直故障，直到恢复</button>
  </form>
  ${faults.length === 0 ? html`<p>没有设置故障，一切正常。</p>` : table(faults)}
  <form action="/control/faults" data-method="DELETE"><button type="submit">全部恢复正常</button></form>
  <p class="quiet">恢复只对之后的请求有效：已经落进黑洞的请求，要等对方自己放弃。“缺一个模块”要选模块，问全部模块的时间线也会遇到。</p></section>`
}

function table(faults: readonly Fault[]) {
  return html`<table><thead><tr><th>接口</th><th>故障</th><th>剩余次数</th><th>已发生</th></tr></thead><tbody>${faults.map(
    ({
      path,
      kind,
      remaining,
      hits,
      module,
    }) => html`<tr><td>${names.get(path) ?? path}${module === undefined ? '' : `（${recordModuleNames[module]}）`}<br><code>${path}</code></td><td>${faultKindWords[kind]}</td>
      <td>${remaining}</td><td>${hits}</td></tr>`,
  )}</tbody></table>`
}
