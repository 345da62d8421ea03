import { type Permission, permissionSaved, permits } from '../../src/sandbox/hutong/permissionRule'
import { type AuthorizationWorld, startAuthorizationWorld } from '../cloud/authorizationWorld'
import { hospital as anyHospital } from '../cloud/residents'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type SyntheticResident, syntheticResidents } from '../patient'
import { seeded } from '../seeded'
import { type Outside, startOutside } from '../stack'
import { isAdult } from '../standingGrants'
import { drivenClient } from './schedule/drivenClient'
import { naiveClient } from './schedule/naiveClient'
import { network, type Province } from './schedule/network'
import { planOf } from './schedule/plan'
import { play, type Verdict } from './schedule/play'
import { sandboxProvince } from './schedule/sandboxProvince'
import { type VirtualTime, virtualTime } from './schedule/virtualTime'

/** `SCHEDULE_SEED=n` plays one of them again and tells what happened. */
const only = process.env.SCHEDULE_SEED === undefined ? null : Number(process.env.SCHEDULE_SEED)
const upTo = (count: number) => Array.from({ length: count }, (_, seed) => seed)
const seeds = only === null ? upTo(deep ? 10_000 : 100) : [only]
/** The first of them go over HTTP to the real sandbox; the others meet its rule in memory. */
const overHttp = deep ? 200 : 8
const worldsAtOnce = 4
/** A world is left for a new one before its tables grow large. */
const perWorld = Math.min(250, Math.ceil(seeds.length / worldsAtOnce))

beforeAll(async () => {
  outside = await startOutside()
  people = (await syntheticResidents(outside)).filter(isAdult)
  // Leases are renewed by the real time's second; here a process is alive or stands still in virtual time only.
  const { setInterval: _one, clearInterval: _other, ...others } = everyTimer
  jest.useFakeTimers({ doNotFake: Object.values(others) })
}, 60_000)
afterAll(async () => {
  jest.useRealTimers()
  await outside.close()
})
const everyTimer = {
  Date: 'Date',
  hrtime: 'hrtime',
  nextTick: 'nextTick',
  performance: 'performance',
  queueMicrotask: 'queueMicrotask',
  setImmediate: 'setImmediate',
  clearImmediate: 'clearImmediate',
  setTimeout: 'setTimeout',
  clearTimeout: 'clearTimeout',
  setInterval: 'setInterval',
  clearInterval: 'clearInterval',
} as const

/** The sandbox's own rule: whatever was saved last counts. */
function provinceByRule(time: VirtualTime): Province {
  const saved = new Map<number, Permission>()
  const at = () => new Date(time.now())
  return {
    take: async (hospital, want) => void saved.set(hospital, permissionSaved(want === 'granted' ? '1' : '0', at())),
    permits: async (hospital) => permits(saved.get(hospital) ?? null, at()),
  }
}

let outside: Outside
let people: SyntheticResident[]

function stageOf(seed: number, moved: (now: number) => void, over: (time: VirtualTime) => Province) {
  const plan = planOf(seed)
  const trace: string[] = []
  const time = virtualTime(moved)
  const tell = (line: string) => void trace.push(`${time.now()} ${line}`)
  const province = over(time)
  const random = seeded(seed ^ 0x5eed)
  return { plan, trace, time, tell, province, random, network: network(random, plan.nastiness, time, province, tell) }
}

async function playDriven(world: AuthorizationWorld, seed: number): Promise<Verdict> {
  let moved = 0
  const stage = stageOf(
    seed,
    (now) => {
      world.clock.advance(now - moved)
      moved = now
    },
    (time) => (seed < overHttp ? sandboxProvince(outside, people, seed) : provinceByRule(time)),
  )
  const hospitals = Array.from({ length: stage.plan.hospitals }, (_, index) => ({
    orgCode: `45540450${index}`,
    orgName: `${anyHospital.orgName}${index}`,
  }))
  const client = drivenClient({ ...stage, world, resident: await world.newResident(), hospitals, workers: stage.plan.workers })
  const verdict = await play({ ...stage, client })
  world.clock.advance(-moved)
  return verdict
}

async function playNaively(seed: number): Promise<Verdict> {
  const stage = stageOf(seed, () => undefined, provinceByRule)
  return play({ ...stage, client: naiveClient(stage.time, stage.network) })
}

interface Failed {
  readonly seed: number
  readonly verdict: Verdict
}

/** Several worlds at once, each playing one schedule after the other at its own time. */
async function playAll(): Promise<Failed[]> {
  const waiting = [...seeds]
  const failed: Failed[] = []
  async function lane(): Promise<void> {
    while (waiting.length > 0) {
      const world = await startAuthorizationWorld()
      for (const seed of waiting.splice(0, perWorld)) {
        const verdict = await playDriven(world, seed)
        if (!verdict.obeyed || verdict.liedOnce) failed.push({ seed, verdict })
      }
      await world.close()
    }
  }
  await Promise.all(Array.from({ length: worldsAtOnce }, lane))
  return failed
}

function told(failed: readonly Failed[]): string {
  const shown = failed.slice(0, 3).map(({ seed, verdict }) => `SCHEDULE_SEED=${seed}\n${verdict.trace.join('\n')}`)
  return `${failed.length} of ${seeds.length}: ${failed.map(({ seed }) => seed).join(' ')}\n${shown.join('\n\n')}`
}

test('whatever the way to the province does, it ends where the person’s last word was', async () => {
  const failed = await playAll()
  const disobeyed = failed.filter(({ verdict }) => !verdict.obeyed)
  const lied = failed.filter(({ verdict }) => verdict.liedOnce)
  if (only === null) {
    recordFigure('故障序列：省平台的最终状态就是本人最后的意愿', `${seeds.length - disobeyed.length} / ${seeds.length}`, '全部')
    recordFigure('故障序列：仍可能被调阅时显示“已撤销”', `${lied.length} / ${seeds.length}`, '0')
  }
  expect(told(disobeyed)).toBe(`0 of ${seeds.length}: \n`)
  expect(told(lied)).toBe(`0 of ${seeds.length}: \n`)
}, 3_000_000)

test('control: without the queue the same schedules end wrong for one in five at least', async () => {
  // It needs no database, so a share can be told from chance in the short run as well.
  const verdicts = await Promise.all(upTo(Math.max(seeds.length, 2_000)).map(playNaively))
  const share = (wrong: (verdict: Verdict) => boolean) => verdicts.filter(wrong).length / verdicts.length
  const [wrong, lied] = [share(({ obeyed }) => !obeyed), share(({ liedOnce }) => liedOnce)]
  const percent = (part: number) => `${(100 * part).toFixed(1)}%`
  recordFigure('对照：没有队列的客户端，同样的故障序列', `${percent(wrong)} 结局错误，${percent(lied)} 说过假话`, '结局错误至少 20%')
  expect(wrong).toBeGreaterThanOrEqual(0.2)
  expect(lied).toBeGreaterThan(0)
})
