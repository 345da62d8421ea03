import type { EmptyReason } from '../../src/contract/record/emptyReason'
import type { ModuleGlance } from '../../src/contract/record/overview'
import type { ListedEntry } from '../../src/contract/record/recordEntry'
import { type RecordModule, recordModules } from '../../src/contract/record/recordModule'
import { openPhone } from './phone'

export interface ListInput {
  module?: RecordModule
  filter?: { sourceOrg?: string; from?: string; to?: string; visitType?: string }
  word?: string
  cursor?: string
  limit?: number
}

export interface ListAnswer {
  entries: ListedEntry[]
  nextCursor: string | null
  missing: RecordModule[]
  sources: string[]
  empty: EmptyReason | null
}

/** What the cloud answers; null: the province cannot be reached. A promise may take its time. */
export interface RecordCloud {
  list?(input: ListInput): ListAnswer | null | Promise<ListAnswer | null>
  /** Whatever else is asked. */
  others?: Readonly<Record<string, object>>
  overview?(module: RecordModule | undefined): ModuleGlance[] | null | Promise<ModuleGlance[] | null>
}

interface Call {
  operation: string
  input: ListInput
}

/** A phone of somebody who is signed in, and a cloud of the test's own making; every call is kept. */
export function openRecordPhone(cloud: RecordCloud): ReturnType<typeof openPhone> & { calls: Call[] } {
  const calls: Call[] = []
  const phone = openPhone({
    sandboxUrl: '',
    cloudUrl: '',
    openid: 'record-reader',
    session: 'a-session',
    async callFunction({ data }) {
      const call: Call = JSON.parse(JSON.stringify(data))
      calls.push(call)
      const { operation, input } = call
      if (operation === 'record.list') return answer((await cloud.list?.(input)) ?? null)
      if (operation !== 'record.overview') return answer(cloud.others?.[operation] ?? null)
      const modules = (await cloud.overview?.(input.module)) ?? null
      return answer(modules && { modules })
    },
  })
  return Object.assign(phone, { calls })
}

function answer(data: object | null) {
  const about = { subject: null, traceId: 'a-trace-of-the-test' }
  if (data) return { ok: true, data, ...about }
  return { ok: false, error: { code: 'upstream.province', message: '', retryable: true }, ...about }
}

const hospitals = [
  '中山大学附属第一医院',
  '广东省人民医院',
  '广州医科大学附属第一医院',
  '佛山市第一人民医院',
  '广东省妇幼保健院（番禺院区）',
]
const titles = ['血常规', '门诊病历', '腹部彩色多普勒超声检查报告', '住院病案首页', '糖化血红蛋白及空腹血糖', '十三价肺炎球菌多糖结合疫苗']
const summaries = ['白细胞计数 6.2 ×10⁹/L，血红蛋白 138 g/L', null, '反复头晕三天，加重一天，无恶心呕吐', null]

/** Ordinary entries, newest first, of a length that real ones have; every 17th asks to be folded, every 41st cannot be read. */
export function manyEntries(count: number): ListedEntry[] {
  return Array.from({ length: count }, (_, index): ListedEntry => {
    const day = new Date(Date.UTC(2026, 10, 20) - Math.floor(index * 1.7) * 86_400_000).toISOString()
    const own = { entryId: `entry-${index}`, module: pick(recordModules, index), sourceOrg: pick(hospitals, index), collectedAt: day }
    if (index % 41 === 40) return { state: 'unreadable', ...own }
    return {
      state: 'read',
      ...own,
      form: 'laboratory',
      title: `${pick(titles, index)} ${index}`,
      summary: pick(summaries, index),
      occurredOn: day.slice(0, 10),
      visitType: index % 3 === 0 ? 'outpatient' : null,
      sensitive: index % 17 === 16 ? 'reproduction' : null,
    }
  })
}

/** Pages of 20 of these. */
export function pagesOf(entries: readonly ListedEntry[], more: Partial<ListAnswer> = {}) {
  return ({ cursor = '0', limit = 20 }: ListInput): ListAnswer => {
    const from = Number(cursor)
    const to = from + limit
    return {
      entries: entries.slice(from, to),
      nextCursor: to < entries.length ? String(to) : null,
      missing: [],
      sources: cursor === '0' ? hospitals : [],
      empty: null,
      ...more,
    }
  }
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
