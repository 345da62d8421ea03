import type { Entry } from '../../../src/contract/record/recordEntry'
import type { RecordModule } from '../../../src/contract/record/recordModule'
import { book } from './canaryBook'

interface Question {
  readonly question: string
  readonly documentType: string
  readonly documentNumber: string
  readonly [more: string]: unknown
}

const forms = {
  basic: 'personal',
  report: 'laboratory',
  visit: 'outpatient',
  physical: 'hospitalCheckUp',
  blood: 'donation',
  vaccination: 'vaccination',
} as const

/** One page with everything of its module, whole or not; asked for by the sandbox's wire format. */
export function canaryPage(asked: Question, malformed: boolean): object {
  const here = book.entries.filter(({ module }) => asked.module === undefined || module === asked.module)
  const limit = Number(asked.limit)
  const sound = here.slice(0, malformed ? Math.max(0, limit - book.malformed.length) : limit).map(whole)
  const entries = malformed ? [...sound, ...brokenEntries(asked)].slice(0, limit) : sound
  const sources = here.map(({ module }) => book.sources[module] ?? '')
  return { ...echo(asked), count: entries.length, entries, nextCursor: null, missing: [], sources: [...new Set(sources)], empty: null }
}

export function canaryWhole(asked: Question, malformed: boolean): object {
  const found = book.entries.find(({ entryId }) => entryId === asked.entryId)
  if (!found) return { ...echo(asked), entry: null }
  return { ...echo(asked), entry: malformed ? { ...whole(found), form: book.malformed[0] } : whole(found) }
}

function echo({ question, documentType, documentNumber }: Question): Pick<Question, 'question' | 'documentType' | 'documentNumber'> {
  return { question, documentType, documentNumber }
}

/** In the module that was asked for, or they would be refused whole; each wrong in its own way. */
function brokenEntries({ module = 'report' }: Question): unknown[] {
  const [first = '', ...others] = book.malformed
  const readable = whole({ ...book.entries[0], module: 'basic', entryId: 'broken' })
  return [
    first,
    ...others.map((canary, index) => ({ ...readable, module, entryId: `broken-${index}`, title: null, summary: canary, beside: [canary] })),
  ]
}

function whole({ module, ...words }: Partial<(typeof book.entries)[number]> & { module: RecordModule; entryId: string }): Entry {
  const { entryId, title = '', summary = '', heading = '', label = '', first = '', second = '' } = words
  const place = book.entries.findIndex((entry) => entry.entryId === entryId)
  const fields = [
    { field: 'x1', label, value: first },
    { field: 'x2', label, value: second },
  ]
  return {
    entryId,
    module,
    form: forms[module],
    title,
    summary,
    occurredOn: module === 'blood' ? (book.days[place % book.days.length] ?? null) : `2026-0${1 + (Math.max(0, place) % 3)}-11`,
    visitType: null,
    sensitive: null,
    sourceOrg: book.sources[module] ?? '',
    collectedAt: '2026-05-05T02:00:00.000Z',
    parts: [{ part: 'x', heading, fields }],
    results:
      module === 'report'
        ? [book.results[place % book.results.length]].flatMap((result) => (result ? [{ ...result, flag: null }] : []))
        : [],
  }
}
