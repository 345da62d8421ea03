import { resultFieldNames } from '../../../../contract/record/forms/reportForms'
import type { EntryPart, LaboratoryResult } from '../../../../contract/record/recordEntry'
import { chinaTime, occurredWords, type ReadEntry, type UnreadEntry } from '../copyMatter'
import { xhtml } from './fhirText'

const flagWords = { high: '偏高', low: '偏低', abnormal: '异常' } as const

/** A whole entry in words: whatever finds no place in a resource is still read here. */
export function entryNarrative({ title, occurredOn, sourceOrg, collectedAt, summary, parts, results }: ReadEntry): string {
  const head = `<p><b>${xhtml(`${occurredWords(occurredOn)} ${title}`)}</b><br/>${xhtml(sourceWords(sourceOrg, collectedAt))}</p>`
  const lead = summary ? `<p>${xhtml(summary)}</p>` : ''
  return head + lead + parts.map(partNarrative).join('') + (results.length === 0 ? '' : resultNarrative(results))
}

export function unreadNarrative({ sourceOrg, collectedAt, entryId }: UnreadEntry): string {
  const number = entryId === null ? '' : `，档案条目编号 ${entryId}`
  return `<p>${xhtml(`此条数据格式有误（来源：${sourceOrg ?? '来源不明'}）${number}。${sourceWords(sourceOrg, collectedAt)}`)}</p>`
}

export function sourceWords(sourceOrg: string | null, collectedAt: string | null): string {
  return `数源单位：${sourceOrg ?? '来源不明'}；采集时间：${collectedAt === null ? '未注明' : chinaTime(collectedAt)}`
}

function partNarrative({ heading, fields }: EntryPart): string {
  if (fields.length === 0) return ''
  const words = fields.map(({ label, value }) => `${label}：${value === '' ? '（未填）' : value}`).join('\n')
  return `<p><i>${xhtml(heading)}</i><br/>${xhtml(words)}</p>`
}

function resultNarrative(results: readonly LaboratoryResult[]): string {
  const { name, value, unit, range, flag } = resultFieldNames
  const head = [name, value, unit, range, flag].map((word) => `<th>${word}</th>`).join('')
  const rows = results.map((result) => {
    const cells = [result.name, result.value, result.unit, result.range, result.flag === null ? null : flagWords[result.flag]]
    return `<tr>${cells.map((cell) => (cell === null || cell === '' ? '<td/>' : `<td>${xhtml(cell)}</td>`)).join('')}</tr>`
  })
  return `<table><tr>${head}</tr>${rows.join('')}</table>`
}
