import { type FormId, recordForms } from '../../../../contract/record/forms/recordForms'
import type { Entry, EntryPart } from '../../../../contract/record/recordEntry'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { fieldWord, partWord } from '../forms/formWords'
import { isCovered } from './maskValue'

export interface Row {
  readonly key: string
  /** What begins here, where several of a kind follow one another: 第2份, or the source's own heading. */
  readonly title: string | null
  /** Our catalogue's word; the source's own where the catalogue has none. */
  readonly label: string
  /** The same in 简体, whatever the phone speaks: so the source knows it, and so it is explained. */
  readonly word: string
  /** null: the source left it empty. */
  readonly value: string | null
  /** `part.field` of the catalogue. */
  readonly fieldId: string | null
  readonly covered: boolean
}

export interface Section {
  /** Also the place on the page that is jumped to. */
  readonly key: string
  readonly heading: string
  readonly rows: readonly Row[]
}

/**
 * The parts of an entry as the catalogue orders and names them, those of a kind together; what only the source knows comes last,
 * in its own words. However many parts there are, there are never more sections than kinds.
 */
export function sectionsOf({ form, parts }: Pick<Entry, 'form' | 'parts'>): Section[] {
  const specs = recordForms[form].parts
  const filled = parts.filter(({ fields }) => fields.some(({ value }) => !isEmpty(value)))
  const known = Object.keys(specs).map((id) => {
    const alike = filled.filter(({ part }) => part === id)
    const rows = alike.flatMap((part, index) => rowsOf(form, part, alike.length > 1 ? text('copy', { number: index + 1 }) : null, index))
    return { key: `part-${id}`, heading: partWord(form, id) ?? id, rows }
  })
  const own = filled.filter(({ part }) => specs[part] === undefined)
  const others = {
    key: 'part-others',
    heading: text('others'),
    rows: own.flatMap((part, index) => rowsOf(form, part, part.heading, index)),
  }
  return [...known, others].filter(({ rows }) => rows.length > 0)
}

function rowsOf(form: FormId, { part, fields }: EntryPart, title: string | null, copy: number): Row[] {
  const words = recordForms[form].parts[part]?.fields ?? {}
  return inOrder(fields, Object.keys(words), ({ field }) => field).map(({ field, label, value }, index) => {
    const word = words[field]
    const fieldId = word === undefined ? null : `${part}.${field}`
    return {
      key: `${copy}-${index}`,
      title: index === 0 ? title : null,
      label: fieldWord(form, part, field) ?? label,
      word: word ?? label,
      value: isEmpty(value) ? null : written(fieldId, value),
      fieldId,
      covered: !isEmpty(value) && isCovered(fieldId, value),
    }
  })
}

/** Known ones as the catalogue has them, the others after them; what comes several times keeps its own order. */
function inOrder<Item>(items: readonly Item[], known: readonly string[], idOf: (item: Item) => string): Item[] {
  const place = (item: Item) => (known.includes(idOf(item)) ? known.indexOf(idOf(item)) : known.length)
  return items
    .map((item, index) => ({ item, index }))
    .sort((one, other) => place(one.item) - place(other.item) || one.index - other.index)
    .map(({ item }) => item)
}

/** As people read it: days in words; the 17 digits of 档案编号 by county, street, village and person (440106-001-002-00034). */
function written(fieldId: string | null, value: string): string {
  if (fieldId === 'identity.recordNumber') return value.replace(/^(\d{6})(\d{3})(\d{3})(\d{5})$/, '$1-$2-$3-$4')
  return /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/.test(value.trim()) ? sourceDate(value.trim()) : value
}

/** Nothing at all, or what some programs write for nothing. What a source put there itself (无, -, /) is shown as it is. */
function isEmpty(value: string): boolean {
  return value.trim() === '' || /^(null|undefined)$/i.test(value.trim())
}
