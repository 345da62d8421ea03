import { resultFieldNames } from '../../../../contract/record/forms/reportForms'
import type { EntryPart, LaboratoryResult, OpenedEntry } from '../../../../contract/record/recordEntry'
import { chinaTime, occurredWords, type ReadEntry, type UnreadEntry } from '../copyMatter'
import { type Cell, columnWidth, type Paper } from './paper'
import { hairline, styles } from './styles'

const flagWords = { high: '↑ 偏高', low: '↓ 偏低', abnormal: '! 异常' } as const
const visitWords = { outpatient: '门诊', emergency: '急诊', inpatient: '住院' } as const

export async function entryPages(paper: Paper, entry: OpenedEntry): Promise<void> {
  if (entry.state === 'unreadable') await unread(paper, entry)
  else await read(paper, entry)
  paper.space(12)
}

async function read(paper: Paper, entry: ReadEntry): Promise<void> {
  paper.room(130)
  paper.rule(hairline)
  paper.space(8)
  await paper.text(`${occurredWords(entry.occurredOn)}　${entry.title}`, styles.entry)
  const visit = entry.visitType === null ? '' : `　就诊类型：${visitWords[entry.visitType]}`
  await paper.text(`${source(entry.sourceOrg, entry.collectedAt)}${visit}`, styles.quiet)
  if (entry.summary !== null && entry.summary !== '') await paper.text(`摘要：${entry.summary}`, styles.body)
  paper.space(3)
  // Who signed a report stands under its results.
  const signing = entry.parts.filter(({ part }) => part === 'signing')
  for (const part of entry.parts) if (!signing.includes(part)) await partRows(paper, part)
  if (entry.results.length > 0) await resultTable(paper, entry.results)
  for (const part of signing) await partRows(paper, part)
}

/** Shown in its place with what of it could be read: never left out in silence. */
async function unread(paper: Paper, { sourceOrg, collectedAt, entryId }: UnreadEntry): Promise<void> {
  paper.room(70)
  paper.rule(hairline)
  paper.space(8)
  await paper.text(`此条数据格式有误（来源：${sourceOrg ?? '来源不明'}）`, styles.entry)
  await paper.text(source(sourceOrg, collectedAt), styles.quiet)
  await paper.text(`内容无法读出，没有写入本副本。${entryId === null ? '' : `档案条目编号：${entryId}。`}`, styles.body)
}

function source(org: string | null, collectedAt: string | null): string {
  return `数源单位：${org ?? '来源不明'}　采集时间：${collectedAt === null ? '未注明' : chinaTime(collectedAt)}`
}

const half = { label: 82, value: 90, width: columnWidth / 2 }
const whole = { value: 118, width: columnWidth }

type Field = EntryPart['fields'][number]

/** Short fields stand two in a row; whatever is longer has a row to itself. */
async function partRows(paper: Paper, { heading, fields }: EntryPart): Promise<void> {
  if (fields.length === 0) return
  paper.room(40)
  await paper.text(heading, styles.part)
  for (let index = 0; index < fields.length; index += 1) {
    const [field, next] = [fields[index], fields[index + 1]]
    if (!field) continue
    if (next && isShort(paper, field) && isShort(paper, next)) {
      await paper.row([...pair(field, 0, half), ...pair(next, half.width, half)])
      index += 1
    } else {
      const narrow = paper.type.widthOf(field.label, styles.body.size) <= half.label
      await paper.row(pair(field, 0, narrow ? { ...half, width: columnWidth } : whole))
    }
  }
  paper.space(5)
}

function pair({ label, value }: Field, left: number, place: { value: number; width: number }): Cell[] {
  return [
    { text: label, style: styles.label, left, width: place.value - 8 },
    { text: value === '' ? '（未填）' : value, style: styles.body, left: left + place.value, width: place.width - place.value - 8 },
  ]
}

function isShort(paper: Paper, { label, value }: Field): boolean {
  const { size } = styles.body
  const room = half.width - half.value - 8
  return (
    !value.includes('\n') &&
    Math.max(label.length, value.length) < 100 &&
    paper.type.widthOf(label, size) <= half.label &&
    paper.type.widthOf(value, size) <= room
  )
}

const columns = [
  { left: 0, width: 162 },
  { left: 170, width: 92 },
  { left: 270, width: 72 },
  { left: 350, width: 88 },
  { left: 446, width: columnWidth - 446 },
] as const

async function resultTable(paper: Paper, results: readonly LaboratoryResult[]): Promise<void> {
  const { name, value, unit, range, flag } = resultFieldNames
  const head = cells([name, value, unit, range, flag], styles.label)
  // Said once where it is the same for all.
  const [first = ''] = results.map(besideWords)
  const common = results.length > 1 && results.every((result) => besideWords(result) === first)
  paper.room(70)
  await paper.table(head, async () => {
    for (const result of results) await resultRow(paper, result, common ? '' : besideWords(result))
  })
  if (common && first !== '') await paper.text(`各项：${first}`, styles.quiet)
  paper.space(3)
}

function besideWords({ method, instrument }: LaboratoryResult): string {
  return [
    ...(method === null ? [] : [`${resultFieldNames.method} ${method}`]),
    ...(instrument === null ? [] : [`${resultFieldNames.instrument} ${instrument}`]),
  ].join('　')
}

async function resultRow(paper: Paper, { item, name, value, unit, range, flag }: LaboratoryResult, beside: string): Promise<void> {
  const style = flag === null ? styles.body : styles.strong
  if (beside !== '') paper.room(48)
  await paper.row(
    cells([item === null ? name : `${name} [${item}]`, value, unit ?? '', range ?? '', flag === null ? '' : flagWords[flag]], style),
  )
  if (beside !== '') await paper.text(beside, styles.quiet, { left: 12, width: columnWidth - 12 })
  paper.space(2)
}

function cells(texts: readonly [string, string, string, string, string], style: Cell['style']): Cell[] {
  return columns.map(({ left, width }, index) => ({ text: texts[index] ?? '', style, left, width }))
}
