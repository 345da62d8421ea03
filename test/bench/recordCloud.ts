import { Agent } from 'undici'
import { bundleCloud } from '../cloudProcess'
import { Patient, syntheticResidents } from '../patient'
import { startStack } from '../stack'
import { startChild } from './child'
import { startConstantUpstream } from './constantUpstream'
import { atMost, type Figure } from './figure'
import { interleaved, poster, ratio } from './interleaved'

const rounds = { rounds: 9, callsARound: 200, warmUpCalls: 100 }

/**
 * The cloud as deployed, by itself: the province behind it gives two people the same page, so whatever is more for the one of whom
 * it says that a million entries follow would be ours: something kept, counted or read ahead.
 */
export async function measureCloud(): Promise<Figure[]> {
  const stack = await startStack()
  const [first, second] = await syntheticResidents(stack)
  if (!first || !second) throw new Error('the sandbox has no residents')
  const bundle = await bundleCloud()
  const upstream = await startConstantUpstream(stack, {
    [first.documentNumber]: 'the first of 1,000,000',
    [second.documentNumber]: 'the first of 100......',
  })
  const cloudSettings = { ...stack.environment, HUTONG_RECORD_BASE_URL: upstream.url, PORT: '0' }
  const cloud = await startChild([bundle.entry], cloudSettings)
  const agent = new Agent({ connections: 1, pipelining: 1 })
  try {
    const post = poster(agent)
    const [long, short] = [await new Patient(stack, first).becomeLevel2(), await new Patient(stack, second).becomeLevel2()]
    const list = (patient: Patient) => () =>
      post(`${cloud.url}/api/record.list`, { input: { module: 'report', limit: 20 } }, patient.session)
    const p50 = await interleaved({ long: list(long), short: list(short) }, rounds)
    return [atMost('cloud: first page, 1,000,000 entries / 100, constant-page upstream (p50)', ratio(p50, 'long', 'short'), '×', 1.2)]
  } finally {
    await agent.close()
    for (const child of [cloud, upstream]) await child.stop()
    bundle.remove()
    await stack.close()
  }
}
