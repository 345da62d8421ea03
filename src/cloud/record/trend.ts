import { readRange, readValue, sameUnit } from '../../contract/record/laboratoryNumbers'
import type { Entry, LaboratoryResult, OpenedEntry } from '../../contract/record/recordEntry'
import type { Trend } from '../../contract/record/trend'
import type { Handler } from '../call'
import { chinaMinute, chinaTime } from '../chinaDate'
import { done } from '../result'
import type { RecordNeeds } from './needs'
import { logOwnLook } from './ownLook'
import { failedRecord } from './trouble'
import { wholeEntries } from './wholeEntries'

export function trend(needs: RecordNeeds): Handler<'record.trend'> {
  return async ({ input, resident, by, caller }) => {
    const { documentType, documentNumber } = resident
    const lists = wordsFor(input).map((word) => ({ documentType, documentNumber, module: 'report' as const, word }))
    const [found] = await Promise.all([wholeEntries(needs.recordService, ...lists), logOwnLook(needs, { resident, by, caller }, 'report')])
    return found.kind === 'entries' ? done({ ...trendOf(found.entries, input), more: found.more }) : failedRecord(found)
  }
}

type Point = Trend['lines'][number]['points'][number]

interface Item {
  readonly name: string
  readonly item?: string | undefined
}

/** Another hospital may print another name for the same item: only the code finds those. */
function wordsFor({ name, item }: Item): string[] {
  return item !== undefined && tellsItem(item) ? [name, item] : [name]
}

/** A code that says what it is (GLU, HbA1c). A bare number is one hospital's own numbering: another's 1001 is another item. */
function tellsItem(item: string): boolean {
  return /[A-Za-z]/.test(item)
}

/** Pure: lines by unit and specimen, the one with the most points first; in each the earliest first. */
export function trendOf(entries: readonly OpenedEntry[], wanted: Item): Omit<Trend, 'more'> {
  const results = entries.flatMap((entry) =>
    entry.state === 'read' ? entry.results.filter((result) => belongs(result, wanted)).map((result) => ({ entry, result })) : [],
  )
  const points = results.flatMap(({ entry, result }) => pointOf(entry, result))
  const lines = new Map<string, { unit: string | null; specimen: string | null; points: Point[] }>()
  for (const { unit, specimen, ...point } of points) {
    const key = JSON.stringify([unit, specimen])
    const line = lines.get(key) ?? { unit, specimen, points: [] }
    lines.set(key, line)
    line.points.push(point)
  }
  for (const line of lines.values()) line.points.sort((one, other) => one.at.localeCompare(other.at))
  return {
    name: wanted.name,
    lines: [...lines.values()].sort((one, other) => other.points.length - one.points.length),
    notNumbers: results.length - points.length,
  }
}

function belongs({ name, item }: LaboratoryResult, wanted: Item): boolean {
  if (name.trim() === wanted.name.trim()) return true
  return item !== null && item === wanted.item && tellsItem(item)
}

function pointOf(entry: Entry, { value: text, unit, range, flag }: LaboratoryResult) {
  const value = readValue(text)
  if (value === null) return []
  const { entryId, sourceOrg } = entry
  // A source that does not say when it happened, or that nobody can read: when it was collected is the latest it can have been.
  const at = chinaTime(entry.occurredOn) ?? chinaMinute(new Date(entry.collectedAt))
  return [{ unit: sameUnit(unit), specimen: specimenOf(entry), entryId, at, value, text, ...readRange(range), flag, sourceOrg }]
}

/** A report is of one specimen; where it names several or none, nobody knows which this was. */
function specimenOf({ parts }: Entry): string | null {
  const fields = parts.flatMap(({ part, fields }) => (part === 'report' ? fields : []))
  const said = new Set(fields.flatMap(({ field, value }) => (field === 'specimen' && value.trim() !== '' ? [value.trim()] : [])))
  const [specimen = null] = said.size === 1 ? said : []
  return specimen
}
