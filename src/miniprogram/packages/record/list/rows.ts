import type { EntryHead, ListedEntry, UnreadableEntry } from '../../../../contract/record/recordEntry'
import { besides } from '../../../locale/joined'
import { language } from '../../../locale/language'
import { recordText } from '../../../locale/record'
import { recordListText as text } from '../../../locale/recordList'
import { recordModuleText } from '../../../locale/recordModules'
import { sourceDate, sourceMonth } from '../../../locale/time'
import { cutToLines, linesOf } from '../../../ui/textWidth'
import { formWord } from '../forms/formWords'

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

/** What rows.ts, record.scss and ui/tokens.scss agree on, in px before everything is enlarged; `unit` is one px of a drawn shape. */
const px = { lineHeight: 1.5, padding: 12, month: 56, firstMonth: 44, aboveReport: 4, chevron: 22, column: 560, sides: 64 }
const standard = { title: 17, quiet: 15, unit: 1 }
const elder = { title: 20, quiet: 18, unit: 1.2 }
const target = { standard: 48, elder: 60 }
const mostLines = { title: 2, source: 2, when: 2, summary: 1 }
/** The names are Chinese still, and what is said about them is longer. */
const mostLinesInEnglish = { title: 2, source: 4, when: 4, summary: 1 }

const most = () => (language() === 'en' ? mostLinesInEnglish : mostLines)

export interface Measure {
  /** How many Chinese characters a line of the title, and of the quiet words, holds. */
  readonly title: number
  readonly quiet: number
  /** Their size, and the heights of the rest, in px as drawn. */
  readonly size: { readonly title: number; readonly quiet: number }
  readonly month: number
  readonly firstMonth: number
  readonly report: number
}

export function measureFor(windowWidth: number, scale: number, isElder = false): Measure {
  const width = Math.min(windowWidth, px.column) - px.sides - px.chevron
  const drawn = isElder ? elder : standard
  const size = { title: drawn.title * scale, quiet: drawn.quiet * scale }
  return {
    title: width / size.title,
    quiet: width / size.quiet,
    size,
    month: px.month * drawn.unit * scale,
    firstMonth: px.firstMonth * drawn.unit * scale,
    // In 长辈版 what is tapped stays as large as it is while the words grow on.
    report: px.aboveReport + (isElder ? target.elder : target.standard * scale),
  }
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
      rows.push({ kind: 'month', month: own, first, height: first ? measure.firstMonth : measure.month })
    }
    month = own
    rows.push(entryRow(entry, measure, timeline, entry.sensitive !== null && !unfolded.has(entry.entryId)))
  }
  return rows
}

function entryRow(entry: EntryHead, measure: Measure, timeline: boolean, folded: boolean): Row {
  const title = block([[folded ? text('folded') : entry.title, most().title]], measure.title)
  const when = besides(
    whatWords(entry, timeline, folded),
    entry.occurredOn === null ? '' : sourceDate(entry.occurredOn),
    entry.visitType === null || folded ? '' : text(entry.visitType),
  )
  // The name of a hospital can tell as much as a title: folded, only the day remains.
  const about: Line[] = folded
    ? []
    : [
        [entry.summary ?? '', most().summary],
        [`${recordText('sourceOrg')} ${entry.sourceOrg}`, most().source],
        [`${recordText('collectedAt')} ${sourceDate(entry.collectedAt)}`, most().when],
      ]
  const quiet = block([[when, most().when], ...about], measure.quiet)
  return { kind: 'entry', entry, folded, title, quiet, height: heightOf(title, quiet, measure) }
}

/** The title is the source's and Chinese: in English the kind of entry is said beside it. */
function whatWords({ form, module }: EntryHead, timeline: boolean, folded: boolean): string {
  if (language() === 'en' && !folded) return formWord(form)
  return timeline ? recordModuleText(module) : ''
}

function unreadableRow(entry: UnreadableEntry, measure: Measure): Row {
  const source = entry.sourceOrg ?? text('sourceUnknown')
  const title = block([[text('unreadable', { source }), 3]], measure.title)
  const collected = entry.collectedAt === null ? '' : `${recordText('collectedAt')} ${sourceDate(entry.collectedAt)}`
  const quiet = block([[collected, most().when]], measure.quiet)
  return { kind: 'unreadable', entry, title, quiet, height: heightOf(title, quiet, measure) + measure.report }
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

function heightOf(title: Words, quiet: Words, { size }: Measure): number {
  return px.lineHeight * (title.lines * size.title + quiet.lines * size.quiet) + 2 * px.padding
}

function monthOf(occurredOn: string | null): string {
  return (occurredOn === null ? null : sourceMonth(occurredOn)) ?? text('monthUnknown')
}
