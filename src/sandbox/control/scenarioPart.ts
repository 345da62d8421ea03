import { html } from 'hono/html'
import { type ListedScenario, listScenarios, whose } from '../scenarios/scenarioList'
import type { ScenarioRun } from '../scenarios/scenarioRuns'

const states: Record<ScenarioRun['state'], string> = { preparing: '正在布置', ready: '布置好了', failed: '没有布置完' }

export interface ShownScenarios {
  /** The one the sandbox was started with. */
  current: string
  runs: readonly ScenarioRun[]
}

export function scenarioPart({ current, runs }: ShownScenarios) {
  const listed = listScenarios()
  const groups = [...new Set(listed.map(({ group }) => group))]
  return html`<section id="scenarios"><h2>场景（${listed.length}个）</h2>
  <p class="quiet">“布置”是在现有的数据上再布置一次，不清空。手机那一列接在手机地址后面，打开的就是那个人的手机。</p>
  ${running(runs)}
  <form action="/control/reset"><button type="submit">清空沙箱，回到启动时的场景（${current}）</button></form>
  <p class="quiet">清空的是沙箱的授权登记、消息、预约、工单和故障；时间停在现在，健档云端的数据不受影响。</p>
  ${groups.map((group) =>
    part(
      group,
      listed.filter((scenario) => scenario.group === group),
      runs,
    ),
  )}</section>`
}

function running(runs: readonly ScenarioRun[]) {
  const told = runs.filter(({ name, state, said }) => name !== 'default' && (state !== 'ready' || said !== ''))
  if (told.length === 0) return ''
  const isUnderWay = told.some(({ state }) => state === 'preparing')
  return html`<ul class="runs"${isUnderWay ? html` data-under-way="yes"` : ''}>${told.map(
    ({ name, state, said }) => html`<li><code>${name}</code> <b>${states[state]}</b>${said === '' ? '' : `：${said}`}</li>`,
  )}</ul>`
}

function part(group: string, scenarios: ListedScenario[], runs: readonly ScenarioRun[]) {
  // The one that changes nothing is always on: it opens no group.
  const isOn = scenarios.some(({ name }) => name !== 'default' && runs.some((run) => run.name === name))
  return html`<details${isOn ? html` open` : ''}><summary>${group}<small>${scenarios.map(({ title }) => title).join(' · ')}</small></summary>
  ${scenarios.map((scenario) => card(scenario, runs.find(({ name }) => name === scenario.name) ?? null))}</details>`
}

function card({ name, title, todo, see, phones }: ListedScenario, run: ScenarioRun | null) {
  return html`<article data-scenario="${name}">
    <header><b>${title}</b> <code>${name}</code>${run === null ? '' : html` <em>${states[run.state]}</em>`}
      <form action="/control/scenarios"><input type="hidden" name="name" value="${name}"><button type="submit">布置</button></form></header>
    <dl><dt>做</dt><dd>${todo}</dd><dt>看</dt><dd>${see}</dd>${
      phones.length === 0 ? '' : html`<dt>手机</dt><dd>${phones.map((at) => html`<code>${at.address}</code>${whose(at)} `)}</dd>`
    }</dl></article>`
}
