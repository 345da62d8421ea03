import { formIds } from '../../../src/contract/record/formIds'
import { type FormId, recordForms } from '../../../src/contract/record/forms/recordForms'
import type { Entry, OpenedEntry } from '../../../src/contract/record/recordEntry'

export interface WrittenField {
  readonly form: FormId
  /** `part.field` */
  readonly id: string
  /** The catalogue's word: a source's own must not stand in for it. */
  readonly word: string
  readonly value: string
}

/** Every field of every form, each with a value that stands nowhere else. */
export const everyField: readonly WrittenField[] = formIds.flatMap((form) =>
  Object.entries(recordForms[form].parts).flatMap(([part, { fields }]) =>
    Object.entries(fields).map(([field, word]) => ({ form, id: `${part}.${field}`, word, value: `${form}的${part}的${field}` })),
  ),
)

/** What a laboratory result says, each in a value of its own. */
export const fullResult = {
  item: 'GLU-001',
  name: '空腹血糖（GLU）',
  value: '7.25',
  unit: 'mmol/L',
  range: '3.9-6.1',
  flag: 'high',
  method: '己糖激酶法',
  instrument: 'AU5800分析仪',
} as const

/** An entry of a form with every part and field filled; headings and labels are the source's, and other than ours. */
export function fullEntry(form: FormId, parts: Entry['parts'] = everyPart(form)): OpenedEntry {
  return {
    state: 'read',
    entryId: 'entry',
    module: recordForms[form].module,
    form,
    title: recordForms[form].name,
    summary: null,
    occurredOn: '2026-03-05',
    visitType: null,
    sensitive: null,
    sourceOrg: '广州市第一人民医院',
    collectedAt: '2026-03-06T01:30:00.000Z',
    parts,
    results: form === 'laboratory' ? [fullResult] : [],
  }
}

function everyPart(form: FormId): Entry['parts'] {
  return Object.keys(recordForms[form].parts).map((part) => ({
    part,
    heading: `来源的${part}`,
    fields: everyField
      .filter(({ form: owner, id }) => owner === form && id.startsWith(`${part}.`))
      .map(({ id, value }) => ({ field: id.slice(part.length + 1), label: `来源的${id}`, value })),
  }))
}
