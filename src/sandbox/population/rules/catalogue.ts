import { recordForms } from '../../../contract/record/forms/recordForms'
import type { GeneratedEntry } from '../generatedEntry'

/** `form.part.field` of everything that has a name of ours. */
export function catalogueFields(): string[] {
  return Object.entries(recordForms).flatMap(([form, { parts }]) =>
    Object.entries(parts).flatMap(([part, { fields }]) => Object.keys(fields).map((field) => `${form}.${part}.${field}`)),
  )
}

export function filledFields(entries: readonly GeneratedEntry[]): ReadonlySet<string> {
  const filled = new Set<string>()
  for (const { form, parts } of entries) {
    for (const { part, fields } of parts) for (const { field, value } of fields) if (value !== '') filled.add(`${form}.${part}.${field}`)
  }
  return filled
}

/** Of those filled in, what the catalogue has no name for. */
export function strangeFields(filled: ReadonlySet<string>): string[] {
  const known = new Set(catalogueFields())
  return [...filled].filter((field) => !known.has(field))
}
