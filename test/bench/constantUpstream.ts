import { inProject } from '../../config/paths'
import type { Stack } from '../stack'
import { type Child, startChild } from './child'

/** As its own process: a page of 20 entries of ordinary length, whoever asks; `cursors` by document number. */
export function startConstantUpstream(stack: Stack, cursors: Record<string, string> = {}): Promise<Child> {
  const entries = Array.from({ length: 20 }, (_, index) => ({
    entryId: `entry-${index}`,
    module: 'report',
    form: 'laboratory',
    title: '血常规',
    summary: '白细胞计数 6.2 ×10⁹/L，血红蛋白 138 g/L',
    occurredOn: '2026-05-04',
    visitType: 'outpatient',
    sensitive: null,
    sourceOrg: '中山大学附属第一医院',
    collectedAt: '2026-05-05T02:00:00.000Z',
  }))
  const page = { count: entries.length, entries, nextCursor: 'next', missing: [], sources: ['中山大学附属第一医院'], empty: null }
  const settings = { PAGE: JSON.stringify(page), CURSORS: JSON.stringify(cursors), SM4_KEY: stack.settings.HUTONG_SM4_KEY }
  return startChild(['--import', 'tsx', inProject('test/bench/upstreamServer.ts')], settings)
}
