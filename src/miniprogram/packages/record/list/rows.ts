import type { EntryHead, ListedEntry, UnreadableEntry } from '../../../../contract/record/recordEntry'
import { recordModuleNames } from '../../../../contract/record/recordModule'
import { recordText } from '../../../locale/record'
import { recordListText as text } from '../../../locale/recordList'
import { sourceDate } from '../../../locale/time'
import { cutToLines, linesOf } from '../../../ui/textWidth'

/** A block of words and the lines it takes: its height is known before it is drawn. */
export interface Words {
  readonly words: string
  readonly lines: number
}

export type Row =
  | { readonly kind: 'month'; readonly month: string; readonly first: boolean; readonly height: number }
  | {
      readonly kind: 'entry'
      readonly entry: EntryHead
      readonly folded: boolean
      readonly title: Words
      readonly quiet: Words
      readonly height: number
    }
  | { readonly kind: 'unreadable'; readonly entry: UnreadableEntry; readonly title: Words; readonly quiet: Words; readonly height: number }

/** What rows.ts and record.scss agree on, in px before everything is enlarged. */
const px = {
  title: 17,
  quiet: 15,
  lineHeight: 1.5,
  padding: 12,
  month: 56,
  firstMonth: 44,
  report: 52,
  chevron: 22,
  column: 560,
  sides: 64,
}
const mostLines = { title: 2, source: 2, when: 2, summary: 1 }

export interface Measure {
  readonly scale: number
  /** How many Chinese characters a line of the title, and of the quiet words, holds. */
  readonly title: number
  readonly quiet: number
}

export function measureFor(windowWidth: number, scale: number): Measure {
  const width = Math.min(windowWidth, px.column) - px.sides - px.chevron
  return { scale, title: width / (px.title * scale), quiet: width / (px.quiet * scale) }
}

interface Reading {
  readonly measure: Measure
  /** All six modules in one line of time: by month, each with its module. */
  readonly timeline: boolean
  /** Entries that the person has unfolded. */
  readonly unfolded: ReadonlySet<string>
}

export function rowsOf(entries: readonly ListedEntry[], { measure, timeline, unfolded }: Reading): Row[] {
  const rows: Row[] = []
  let month: string | null = null
  for (const entry of entries) {
    if (entry.state === 'unreadable') {
      rows.push(unreadableRow(entry, measure))
      continue
    }
    const own = monthOf(entry.occurredOn)
    if (timeline && own !== month) {
      const first = rows.length === 0
      rows.push({ kind: 'month', month: own, first, height: (first ? px.firstMonth : px.month) * measure.scale })
    }
    month = own
    rows.push(entryRow(entry, measure, timeline, entry.sensitive !== null && !unfolded.has(entry.entryId)))
  }
  return rows
}

function entryRow(entry: EntryHead, measure: Measure, timeline: boolean, folded: boolean): Row {
  const title = block([[folded ? text('folded') : entry.title, mostLines.title]], measure.title)
  const when = [
    timeline ? recordModuleNames[entry.module] : '',
    entry.occurredOn === null ? '' : sourceDate(entry.occurredOn),
    entry.visitType === null || folded ? '' : text(entry.visitType),
  ]
  // The name of a hospital can tell as much as a title: folded, only the day remains.
  const about: Line[] = folded
    ? []
    : [
        [entry.summary ?? '', mostLines.summary],
        [`${recordText('sourceOrg')} ${entry.sourceOrg}`, mostLines.source],
        [`${recordText('collectedAt')} ${sourceDate(entry.collectedAt)}`, mostLines.when],
      ]
  const quiet = block([[when.filter((part) => part !== '').join('，'), mostLines.when], ...about], measure.quiet)
  return { kind: 'entry', entry, folded, title, quiet, height: heightOf(title, quiet, measure) }
}

function unreadableRow(entry: UnreadableEntry, measure: Measure): Row {
  const source = entry.sourceOrg ?? text('sourceUnknown')
  const title = block([[text('unreadable', { source }), 3]], measure.title)
  const collected = entry.collectedAt === null ? '' : `${recordText('collectedAt')} ${sourceDate(entry.collectedAt)}`
  const quiet = block([[collected, mostLines.when]], measure.quiet)
  return { kind: 'unreadable', entry, title, quiet, height: heightOf(title, quiet, measure) + px.report * measure.scale }
}

type Line = readonly [words: string, mostLines: number]

function block(lines: readonly Line[], width: number): Words {
  const said = lines.filter(([words]) => words !== '').map(([words, most]) => cutToLines(onOneLine(words), width, most))
  return { words: said.join('\n'), lines: said.reduce((sum, words) => sum + linesOf(words, width), 0) }
}

/** A source's own line breaks would take lines that nobody has counted. */
function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function heightOf(title: Words, quiet: Words, { scale }: Measure): number {
  return scale * px.lineHeight * (title.lines * px.title + quiet.lines * px.quiet) + 2 * px.padding
}

function monthOf(occurredOn: string | null): string {
  const month = occurredOn === null ? null : /^\d{4}年\d{1,2}月/.exec(sourceDate(occurredOn))
  return month?.[0] ?? text('monthUnknown')
}
