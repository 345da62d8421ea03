import { createHash } from 'node:crypto'
import { type RecordModule, recordModules } from '../../../src/contract/record/recordModule'

const marks = (lead: string) => (count: number) => Array.from({ length: count }, (_, index) => `${lead}${mark(`${lead} ${index}`)}`)

/** The same every time, and nowhere else in the world; long enough for a whole cipher block of it wherever it stands. */
function mark(of: string): string {
  return createHash('sha256').update(`a canary: ${of}`).digest('hex').slice(0, 28)
}

function digits(of: string, count: number): string {
  return BigInt(`0x${createHash('sha256').update(`a number: ${of}`).digest('hex')}`)
    .toString()
    .slice(0, count)
}

/** One entry of the record, every word of it a canary. */
function entryOf(module: RecordModule, place: number) {
  const word = (lead: string) => `${lead}${mark(`${module} ${place} ${lead}`)}`
  const [heading, label, first, second] = [word('病历'), word('字段'), word('内容一'), word('内容二')]
  return { module, entryId: word('canary-'), title: word('标题'), summary: word('摘要'), heading, label, first, second }
}

function resultOf(place: number) {
  const word = (lead: string) => `${lead}${mark(`result ${place} ${lead}`)}`
  const [unit, range, method, instrument] = [word('单位'), word('范围'), word('方法'), word('仪器')]
  return { item: word('CODE'), name: word('项目'), value: `${digits(`value ${place}`, 30)}.5`, unit, range, method, instrument }
}

/** Everything that is planted, by where it goes in. With the five of the person and the ward it makes 200. */
export const book = {
  entries: recordModules.flatMap((module) => [1, 2, 3].map((place) => entryOf(module, place))),
  sources: Object.fromEntries(recordModules.map((module) => [module, `医院${mark(`source of ${module}`)}`])),
  results: [1, 2, 3].map(resultOf),
  /** Where there should have been a date. */
  days: marks('前年冬天')(2),
  malformed: marks('坏条目')(5),
  strangers: [...marks('别人的病历')(3), digits('a stranger', 18)],
  refusals: marks('业务失败')(3),
  failures: marks('停机内容')(4),
  words: marks('查找')(3),
  filters: marks('筛选机构')(3),
  trends: marks('趋势项目')(2),
  unknownIds: marks('unknown-entry-')(2),
  badInput: marks('错误输入')(5),
  ticketWords: marks('工单内容')(4),
  ticketAbout: marks('工单字段')(4),
  answers: marks('来源答复')(1),
} as const

export function plantedValues(): string[] {
  const { entries, sources, results, ...lists } = book
  const ofEntries = entries.flatMap(({ module: _module, ...words }) => Object.values(words))
  const values = [
    ...ofEntries,
    ...Object.values(sources),
    ...results.flatMap((result) => Object.values(result)),
    ...Object.values(lists).flat(),
  ]
  return values.flatMap((value) => (value === undefined ? [] : [value]))
}
