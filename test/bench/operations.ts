import { Agent, request } from 'undici'
import { inProject } from '../../config/paths'
import { sm4Encrypt } from '../../src/cloud/adapters/hutong/sm4'
import { doctors } from '../../src/sandbox/his/doctors'
import { Doctor } from '../doctor'
import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { startChild } from './child'
import { atMost, type Figure, median } from './figure'

const rounds = 9
const callsARound = 200
const warmUpCalls = 100

type Call = () => Promise<void>

/** p50 of an audited read and of a code issue, each as a ratio to its floor in the same interleaved run; every server its own process. */
export async function measure(): Promise<Figure[]> {
  const stack = await startStack()
  const tsx = ['--import', 'tsx']
  const upstream = await startChild([...tsx, inProject('test/bench/upstreamServer.ts')], { CONSTANT_PAGE: constantPage(stack) })
  const floorSettings = { DATABASE_URL: stack.databaseUrl, UPSTREAM_URL: upstream.url }
  const floor = await startChild([...tsx, inProject('test/bench/floorServer.ts')], floorSettings)
  // The bundle that is deployed, on the same database, reading from the same upstream as the floor.
  const cloudSettings = { ...stack.environment, HUTONG_RECORD_BASE_URL: upstream.url, PORT: '0' }
  const cloud = await startChild([inProject('dist/cloud/service/index.js')], cloudSettings)
  const agent = new Agent({ connections: 1, pipelining: 1 })
  try {
    const { session, codes } = await preparePatient(stack)
    const post = poster(agent)
    let turn = 0
    const floorBody = () => ({ id: String((turn++ % 1000) + 1), what: 'a line of the log' })
    const p50 = await interleaved({
      floorWrite: () => post(`${floor.url}/write`, floorBody()),
      issueCode: () => post(`${cloud.url}/api/authorization.issueCode`, { input: codes[turn++ % codes.length] }, session),
      floorRead: () => post(`${floor.url}/read`, floorBody()),
      readList: () => post(`${cloud.url}/api/record.list`, { input: { module: 'report', limit: 20 } }, session),
    })
    return [
      atMost('code issue / floor (p50)', ratio(p50, 'issueCode', 'floorWrite'), '×', 3),
      atMost('audited read / floor with upstream (p50)', ratio(p50, 'readList', 'floorRead'), '×', 2),
    ]
  } finally {
    await agent.close()
    for (const child of [cloud, floor, upstream]) await child.stop()
    await stack.close()
  }
}

/** Median over the rounds of each round's own ratio: a slow minute of the machine hits both sides alike. */
function ratio(p50: Record<string, number[]>, measured: string, floor: string): number {
  const below = p50[floor] ?? []
  return median((p50[measured] ?? []).map((value, round) => value / (below[round] ?? Number.NaN)))
}

async function interleaved(calls: Record<string, Call>): Promise<Record<string, number[]>> {
  for (const call of Object.values(calls)) for (let count = 0; count < warmUpCalls; count += 1) await call()
  const p50: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const times: number[] = []
      for (let count = 0; count < callsARound; count += 1) {
        const started = performance.now()
        await call()
        times.push(performance.now() - started)
      }
      p50[name] = [...(p50[name] ?? []), median(times)]
    }
  }
  return p50
}

function poster(dispatcher: Agent) {
  return async (url: string, body: unknown, session?: string): Promise<void> => {
    const headers = { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }
    const answer = await request(url, { method: 'POST', dispatcher, headers, body: JSON.stringify(body) })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`${url}: ${text}`)
  }
}

async function preparePatient(stack: Stack) {
  const [person] = await syntheticResidents(stack)
  if (!person) throw new Error('the sandbox has no residents')
  const patient = await new Patient(stack, person).becomeLevel2()
  for (const { orgCode, staffNo } of doctors) await (await Doctor.open(stack, person, { org: orgCode, staff: staffNo })).requestCode()
  const { requests } = await patient.call('authorization.listRequests', {})
  const codes = []
  for (const { requestId } of requests)
    codes.push({ requestId, receiptId: (await patient.sign({ document: 'access', requestId })).receiptId })
  return { session: patient.session, codes }
}

/** A page of 20 entries of ordinary length, sealed once. */
function constantPage(stack: Stack): string {
  const entries = Array.from({ length: 20 }, (_, index) => ({
    entryId: `entry-${index}`,
    module: 'report',
    title: '血常规',
    summary: '白细胞计数 6.2 ×10⁹/L，血红蛋白 138 g/L',
    occurredOn: '2026-05-04',
    sourceOrg: '中山大学附属第一医院',
    collectedAt: '2026-05-05T02:00:00.000Z',
  }))
  const plain = JSON.stringify({ returnCode: '1', returnDesc: '成功', result: { entries, nextCursor: 'next' } })
  return JSON.stringify({ data: sm4Encrypt(stack.settings.HUTONG_SM4_KEY, plain) })
}
