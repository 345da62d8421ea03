import { Agent } from 'undici'
import { inProject } from '../../config/paths'
import { doctors } from '../../src/sandbox/his/doctors'
import { Doctor } from '../doctor'
import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { startChild } from './child'
import { startConstantUpstream } from './constantUpstream'
import { atMost, type Figure } from './figure'
import { interleaved, poster, ratio } from './interleaved'

const rounds = { rounds: 9, callsARound: 200, warmUpCalls: 100 }

/** p50 of an audited read and of a code issue, each as a ratio to its floor in the same interleaved run; every server its own process. */
export async function measure(): Promise<Figure[]> {
  const stack = await startStack()
  const tsx = ['--import', 'tsx']
  const upstream = await startConstantUpstream(stack)
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
    const p50 = await interleaved(
      {
        floorWrite: () => post(`${floor.url}/write`, floorBody()),
        issueCode: () => post(`${cloud.url}/api/authorization.issueCode`, { input: codes[turn++ % codes.length] }, session),
        floorRead: () => post(`${floor.url}/read`, floorBody()),
        readList: () => post(`${cloud.url}/api/record.list`, { input: { module: 'report', limit: 20 } }, session),
      },
      rounds,
    )
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
