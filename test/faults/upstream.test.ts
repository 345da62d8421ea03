import * as z from 'zod'
import { codeAuthRecPath, codeAuthRecSchema } from '../../src/contract/upstream/hutong/codeAuthRec'
import { startAuthorizationWorld } from '../cloud/authorizationWorld'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type Stack, startStack } from '../stack'
import { grantOf, type Pair, pairsOf, standingGrant } from '../standingGrants'
import { until } from '../until'

/** Whether the fault lets an answer through that may be believed: then 已撤销 may be shown while it lasts, and not before. */
const modes = [
  { kind: 'status500', answers: false },
  { kind: 'slow', answers: false },
  { kind: 'blackHole', answers: false },
  { kind: 'resetBeforeApply', answers: false },
  { kind: 'resetAfterApply', answers: false },
  { kind: 'halfBody', answers: false },
  { kind: 'html', answers: false },
  { kind: 'returnCode0', answers: false },
  { kind: 'empty', answers: false },
  { kind: 'redirect', answers: false },
  { kind: 'status429', answers: false },
  { kind: 'garbled', answers: false },
  { kind: 'duplicateReply', answers: true },
] as const
type Mode = (typeof modes)[number]

const each = deep ? 100 : 5
const withinMs = 30_000
/** Longer than the cloud's patience with one request. */
const slowMs = 8_000
/** Steps of the clock while the fault lasts: in the long run far enough for the back-off to reach its longest. */
const outage = deep ? Array.from({ length: 12 }, () => 5) : [1]

interface Outcome {
  readonly hits: number
  /** Shown as 已撤销 while the fault lasted. */
  readonly shownDuringFault: number
  /** Shown as 已撤销 without the province's having it so. */
  readonly unbacked: number
  /** From the end of the fault to each confirmation, by the sandbox's clock. */
  readonly confirmedAfterMs: readonly number[]
}

/** A new permission waits until what an unanswered revocation may still do is past. */
const requestLifeSeconds = 120

const savesSchema = z.array(z.object({ status: z.string(), rawBody: z.string() }))

/** What the province holds last of each pair. */
async function lastSaves(sandboxUrl: string): Promise<Map<string, string>> {
  const saves = savesSchema.parse(await (await fetch(`${sandboxUrl}/control/saves`)).json())
  return new Map(
    saves.map(({ status, rawBody }) => {
      const { patientIdcard, orgCode } = codeAuthRecSchema.parse(JSON.parse(rawBody)).codeAuthRec
      return [`${patientIdcard} ${orgCode}`, status]
    }),
  )
}

/** How many say 已撤销 although the province does not have it so. */
async function countUnbacked(sandboxUrl: string, shownRevoked: readonly { patientIdcard: string; orgCode: string }[]): Promise<number> {
  const saves = shownRevoked.length === 0 ? new Map() : await lastSaves(sandboxUrl)
  return shownRevoked.filter(({ patientIdcard, orgCode }) => saves.get(`${patientIdcard} ${orgCode}`) !== '0').length
}

async function hitsOf(stack: Stack): Promise<number> {
  const answer: unknown = await (await fetch(`${stack.sandboxUrl}/control/faults`)).json()
  const { faults } = z.object({ faults: z.array(z.object({ hits: z.number() })) }).parse(answer)
  return faults.reduce((sum, { hits }) => sum + hits, 0)
}

async function shownRevoked(pairs: readonly Pair[]): Promise<Pair[]> {
  const states = await Promise.all(pairs.map(async (pair) => ({ pair, state: (await grantOf(pair))?.state })))
  return states.filter(({ state }) => state === 'revoked').map(({ pair }) => pair)
}

/** What only prepares is not done all at once: it is not what is measured. */
async function inTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < items.length; from += 8) made.push(...(await Promise.all(items.slice(from, from + 8).map(make))))
  return made
}

const asSaved = ({ patientIdcard, hospital }: Pair) => ({ patientIdcard, orgCode: hospital.org })

async function suffer(stack: Stack, pairs: readonly Pair[], { kind }: Mode): Promise<Outcome> {
  await stack.control.advance(requestLifeSeconds)
  const grants = await inTurns(pairs, async (pair) => ({ pair, grant: await standingGrant(pair) }))
  const fault = { path: codeAuthRecPath, kind, count: 1_000_000, ...(kind === 'slow' ? { delayMs: slowMs } : {}) }
  await stack.control.fault(fault)
  const answers = await Promise.all(
    grants.map(({ pair, grant }) => pair.patient.call('authorization.revokeGrant', { grantId: grant.grantId })),
  )
  const told = grants.filter((_, index) => answers[index]?.state === 'revoked').map(({ pair }) => pair)
  let unbacked = await countUnbacked(stack.sandboxUrl, told.map(asSaved))
  let shown = told.length
  for (const seconds of outage) {
    await stack.control.advance(seconds)
    await until(
      () => hitsOf(stack),
      (hits) => hits > 0,
    )
    const now = await shownRevoked(pairs)
    shown = Math.max(shown, now.length)
    unbacked += await countUnbacked(stack.sandboxUrl, now.map(asSaved))
  }
  const hits = await hitsOf(stack)
  await stack.control.clearFaults()
  const returned = (await stack.control.now()).getTime()
  await until(
    () => shownRevoked(pairs),
    (revoked) => revoked.length === pairs.length,
    2 * withinMs,
  )
  unbacked += await countUnbacked(stack.sandboxUrl, pairs.map(asSaved))
  const revokedAt = await Promise.all(pairs.map(async (pair) => Date.parse((await grantOf(pair))?.revokedAt ?? '')))
  return { hits, shownDuringFault: shown, unbacked, confirmedAfterMs: revokedAt.map((at) => Math.max(0, at - returned)) }
}

/** Waiting is most of the work: several stacks at once, each with its share of the modes one after the other. */
const lanes = 3
const stacks: Stack[] = []
const outcomes = new Map<string, Promise<Outcome>>()

beforeAll(async () => {
  for (let lane = 0; lane < lanes; lane += 1) stacks.push(await startStack())
  await Promise.all(
    stacks.map(async (stack, lane) => {
      const next = await pairsOf(stack)
      const pairs = await inTurns(Array.from({ length: each }), next)
      let before: Promise<unknown> = Promise.resolve()
      for (const mode of modes.filter((_, index) => index % lanes === lane)) {
        const outcome = before.then(() => suffer(stack, pairs, mode))
        outcomes.set(mode.kind, outcome)
        before = outcome.catch(() => undefined)
      }
    }),
  )
}, 120_000)
afterAll(async () => {
  await Promise.all(stacks.map((stack) => stack.close()))
})

test.each(modes)(
  '$kind: 撤销中 while it lasts, all confirmed within 30 s after it',
  async ({ kind, answers }) => {
    const outcome = await outcomes.get(kind)
    if (!outcome) throw new Error('this mode was not run')
    const sorted = [...outcome.confirmedAfterMs].sort((one, other) => one - other)
    const seconds = (ms: number | undefined) => `${((ms ?? Number.NaN) / 1000).toFixed(1)} 秒`
    const [worst, p95] = [sorted.at(-1), sorted[Math.ceil(0.95 * sorted.length) - 1]]
    recordFigure(
      `上游故障 ${kind}：恢复后确认 ${sorted.length} 次撤销`,
      `最慢 ${seconds(worst)}，p95 ${seconds(p95)}；抢先显示“已撤销” ${outcome.unbacked}`,
      '最慢不超过 30 秒，0',
    )
    expect(outcome.hits).toBeGreaterThan(0)
    expect(outcome.unbacked).toBe(0)
    if (!answers) expect(outcome.shownDuringFault).toBe(0)
    expect(sorted).toHaveLength(each)
    expect(worst).toBeLessThanOrEqual(withinMs)
  },
  600_000,
)

test('control: who takes any 200 for a confirmation says 已撤销 too early', async () => {
  const [stack] = stacks
  if (!stack) throw new Error('no stack')
  await Promise.all(outcomes.values())
  const world = await startAuthorizationWorld()
  const person = await world.newResident()
  const { grant } = await world.grant(person)
  await world.drive()
  await stack.control.fault({ path: codeAuthRecPath, kind: 'html', count: 1_000_000 })
  world.gateway.save = async () => {
    const response = await fetch(`${stack.sandboxUrl}${codeAuthRecPath}`, { method: 'POST', body: '{}' })
    return { kind: response.ok ? 'confirmed' : 'unanswered' }
  }
  await world.patient['authorization.revokeGrant'](world.callOf(person, { grantId: grant.grantId }))
  await world.drive()
  expect((await world.grants(person))[0]?.state).toBe('revoked')
  expect(await countUnbacked(stack.sandboxUrl, [{ patientIdcard: 'nobody', orgCode: grant.orgCode }])).toBe(1)
  await stack.control.clearFaults()
  await world.close()
}, 600_000)
