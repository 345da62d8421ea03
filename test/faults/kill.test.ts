import { bundleCloud, type CloudBundle, type CloudProcess, startCloudProcess } from '../cloudProcess'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type Outside, startOutside } from '../stack'
import { grantOf, isReadable, type Pair, pairsOf, standingGrant } from '../standingGrants'
import { until } from '../until'
import { type Observer, observe } from './kill/database'
import { type Gateway, startGateway } from './kill/gateway'
import { points, type Target } from './kill/points'

const each = deep ? 50 : 2
/** The goal, and how long we look before we call a revocation lost. */
const resumeMs = 5_000
const lostMs = 15_000
/** Where it is known to be lost, we need not look as long. */
const surelyLostMs = 6_000

let outside: Outside
let gateway: Gateway
let database: Observer
let bundle: CloudBundle
let cloud: CloudProcess
let nextPair: () => Promise<Pair>
const resumed: number[] = []

async function start(): Promise<void> {
  cloud = await startCloudProcess(bundle, { ...outside.environment, HUTONG_AUTH_BASE_URL: gateway.url })
}

beforeAll(async () => {
  outside = await startOutside()
  gateway = await startGateway(outside.sandboxUrl)
  database = await observe(outside.databaseUrl)
  bundle = await bundleCloud()
  await start()
  nextPair = await pairsOf(outside)
}, 60_000)
afterAll(async () => {
  await cloud.end()
  await gateway.close()
  await database.close()
  await outside.close()
  bundle.remove()
})

async function standing() {
  const pair = await nextPair()
  const { grantId } = await standingGrant(pair)
  const revoke = () =>
    pair.patient.call('authorization.revokeGrant', { grantId }).then(
      () => true,
      () => false,
    )
  const target: Target = { residentId: pair.residentId, grantId, orgCode: pair.hospital.org, patient: pair.patientIdcard, revoke }
  return { pair, target }
}
type Standing = Awaited<ReturnType<typeof standing>>

interface Verdict {
  readonly lost: boolean
  readonly doubled: boolean
}

/** What became of a revocation that the person had been told was taken. */
async function judge({ pair, target }: Standing, patienceMs = lostMs): Promise<Verdict> {
  const landed = await until(
    () => grantOf(pair),
    (grant) => grant?.state === 'revoked',
    patienceMs,
  ).then(
    () => true,
    () => false,
  )
  const { intents, grants, news } = await database.one<{ intents: number; grants: number; news: number }>(
    `select (select count(*)::int from intent where resident_id = $1 and org_code = $2 and wanted = 'revoked' and not echo) as intents,
      (select count(*)::int from access_grant where resident_id = $1 and org_code = $2) as grants,
      (select count(*)::int from message where resident_id = $1 and kind = 'revoked' and about_id = $3::text) as news`,
    [target.residentId, target.orgCode, target.grantId],
  )
  return { lost: !landed || (await isReadable(pair)), doubled: intents > 1 || grants > 1 || news > 1 }
}

/** Up again: how long until the queue goes on, by the order that arrives. */
async function restart({ pair }: Standing): Promise<void> {
  const before = gateway.revocations.length
  await start()
  const ready = performance.now()
  const next = await until(
    async () =>
      gateway.revocations.slice(before).find((order) => order.patient === pair.patientIdcard && order.orgCode === pair.hospital.org),
    (order) => order !== undefined,
    lostMs,
  )
  resumed.push(Math.max(0, (next?.at ?? ready) - ready))
}

test.each(Object.entries(points))(
  'killed at %s: nothing that was taken is lost, nothing happens twice',
  async (point, kill) => {
    const verdicts: Verdict[] = []
    for (let turn = 0; turn < each; turn += 1) {
      const one = await standing()
      const acknowledged = await kill({ cloud, database, gateway, target: one.target, turn })
      await database.deserted()
      if (point === 'beforeCommit') {
        // Nobody was told anything, nothing has happened: it is asked for again, and happens once.
        expect(acknowledged).toBe(false)
        await start()
        expect((await grantOf(one.pair))?.state).toBe('active')
        expect(await one.target.revoke()).toBe(true)
      } else {
        expect(acknowledged).toBe(true)
        await restart(one)
      }
      verdicts.push(await judge(one))
    }
    const lost = verdicts.filter((verdict) => verdict.lost).length
    const doubled = verdicts.filter((verdict) => verdict.doubled).length
    recordFigure(`强杀云进程（${point}）`, `${each} 次，丢失 ${lost}，重复 ${doubled}`, '丢失 0，重复 0')
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
  },
  1_200_000,
)

test('the queue goes on within 5 s of the restart', () => {
  expect(resumed.length).toBeGreaterThan(0)
  const worst = Math.max(...resumed)
  recordFigure('强杀后队列恢复，最慢一次', `${(worst / 1000).toFixed(2)} 秒（${resumed.length} 次）`, '不超过 5 秒')
  expect(worst).toBeLessThanOrEqual(resumeMs)
})

test('control: a wish that is gone is seen to be lost, one that is there twice to be doubled', async () => {
  const vanished = await standing()
  await points.commitToSend?.({ cloud, database, gateway, target: vanished.target, turn: 0 })
  await database.deserted()
  const { residentId, orgCode } = vanished.target
  await database.one(
    `with gone as (delete from intent where resident_id = $1 and org_code = $2 and wanted = 'revoked' returning 1)
     update intent_queue set due_at = null where resident_id = $1 and org_code = $2 and exists (select 1 from gone) returning 1`,
    [residentId, orgCode],
  )
  await start()
  expect(await judge(vanished, surelyLostMs)).toEqual({ lost: true, doubled: false })

  const doubled = await standing()
  await doubled.target.revoke()
  await database.one(
    `insert into intent (resident_id, org_code, seq, wanted, grant_id, org_name, created_at)
     select resident_id, org_code, seq + 100, wanted, grant_id, org_name, created_at
     from intent where resident_id = $1 and org_code = $2 and wanted = 'revoked' returning 1`,
    [doubled.target.residentId, doubled.target.orgCode],
  )
  expect(await judge(doubled)).toEqual({ lost: false, doubled: true })
}, 60_000)
