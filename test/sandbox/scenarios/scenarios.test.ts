import { scenarioText } from '../../../src/sandbox/scenarios/scenarioList'
import { scenarioNames, scenarios } from '../../../src/sandbox/scenarios/scenarios'
import { deep } from '../../deep'
import { recordFigure } from '../../figures'
import { type Stack, startStack } from '../../stack'
import { until } from '../../until'
import { authorizationCases } from './authorizationCases'
import { familyCases } from './familyCases'
import { identityCases } from './identityCases'
import { outageCases } from './outageCases'
import { recordCases } from './recordCases'
import { type Case, createScene, type Scene } from './scene'

const cases = new Map<string, Case>(
  [authorizationCases, identityCases, familyCases, recordCases, outageCases].flatMap((group) => Object.entries(group)),
)
/** These move the clock, each further than the one before: they come last. */
const movesClock = ['expiredCode', 'extensionWaiting', 'consentChanged', 'turning18', 'turning14']
/** Seconds of writing: what it is made of is tested everywhere (database/ensureRecord.test.ts). */
const costly = deep ? [] : ['hundredThousandEntries']
const inOrder = [...scenarioNames.filter((name) => !movesClock.includes(name) && !costly.includes(name)), ...movesClock]

let stack: Stack
let scene: Scene
beforeAll(async () => {
  stack = await startStack()
  scene = createScene(stack)
  // Some days of 2026 and 2027 are named: the test's time is not the machine's.
  const start = new Date('2026-11-21T02:00:00Z').getTime()
  await scene.control('clock', { set: new Date(start).toISOString() })
  const drift = async () => Math.abs(Date.parse(String(Object(await (await fetch(`${stack.cloudUrl}/healthz`)).json()).now)) - start)
  await until(drift, (away) => away < 60_000)
}, 120_000)
afterAll(() => stack?.close())

test.each(inOrder)(
  '%s',
  async (name) => {
    const said = await scene.putOn(name)
    const sees = cases.get(name)
    if (!sees) throw new Error(`nothing says what ${name} looks like`)
    await sees(scene, said)
  },
  60_000,
)

test('every scenario has its test', () => {
  expect([...cases.keys()].sort()).toEqual([...scenarioNames].sort())
})

test('every scenario is told of, by what it is about, and says what to do and what to see', () => {
  const text = scenarioText()
  for (const [name, { title, todo, see }] of Object.entries(scenarios)) {
    for (const words of [name, title, todo, see]) expect(text).toContain(words)
    expect([title, todo, see].join('')).not.toMatch(/[！!]/)
  }
  expect(scenarioNames.length).toBeGreaterThanOrEqual(25)
  recordFigure('可以一条命令布置的场景，每个都有测试', String(scenarioNames.length), '不少于 25')
})
