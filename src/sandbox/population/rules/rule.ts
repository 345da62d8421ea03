import type { GeneratedEntry } from '../generatedEntry'
import type { Person } from '../person'

/** Something that holds in every sound record, and a way to break it: a rule that finds nothing there finds nothing at all. */
export interface Rule {
  name: string
  wrong(person: Person, entries: readonly GeneratedEntry[]): string[]
  /** null when this record has nothing to break it with. */
  plant(person: Person, entries: GeneratedEntry[]): { person: Person; entries: GeneratedEntry[] } | null
}

/** Every value of a field, wherever it stands in the entry. */
export function valuesOf(entry: GeneratedEntry, part: string, field: string): string[] {
  return entry.parts
    .filter((one) => one.part === part)
    .flatMap(({ fields }) => fields.filter((one) => one.field === field).map(({ value }) => value))
}

export function firstValue(entry: GeneratedEntry, part: string, field: string): string {
  return valuesOf(entry, part, field)[0] ?? ''
}

/** Changes a value in the first entry that has it; false when none has. */
export function overwrite(entries: readonly GeneratedEntry[], form: string, field: string, value: string): boolean {
  for (const entry of entries) {
    if (entry.form !== form) continue
    for (const { fields } of entry.parts) {
      const found = fields.find((one) => one.field === field)
      if (found === undefined) continue
      found.value = value
      return true
    }
  }
  return false
}

/** All that an entry says, as one text. */
export function textOf({ title, summary, parts, results }: GeneratedEntry): string {
  return JSON.stringify([title, summary, parts, results])
}
