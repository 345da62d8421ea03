import { recordForms } from '../../contract/record/forms/recordForms'
import type { Entry } from '../../contract/record/recordEntry'
import { isIdentityField } from '../../contract/ticket/identityFields'

interface NamedField {
  readonly field: string
  readonly fieldId: string | null
}

/**
 * Which field of the entry it is, by `part.field`: what the person read decides, not the id that came with it.
 * `fieldId` null where it is the source's own field or a result; null altogether where the form has none of that name.
 */
export function trueField(
  { form, parts, results }: Pick<Entry, 'form' | 'parts' | 'results'>,
  named: NamedField,
): { fieldId: string | null } | null {
  const catalogue = Object.entries(recordForms[form].parts).flatMap(([part, { fields }]) =>
    Object.entries(fields).map(([field, label]) => ({ id: `${part}.${field}`, label })),
  )
  const sent = parts.flatMap(({ part, fields }) => fields.map(({ field, label }) => ({ id: `${part}.${field}`, label })))
  const wanted = plain(named.field)
  const ids = [...catalogue, ...sent].filter(({ label }) => plain(label) === wanted).map(({ id }) => id)
  // Where several have the name, the one that says who the person is comes first: better asked once too often.
  const identity = form === 'personal' ? ids.find(isIdentityField) : undefined
  if (identity !== undefined) return { fieldId: identity }
  const known = ids.filter((id) => catalogue.some((each) => each.id === id))
  const fieldId = known.find((id) => id === named.fieldId) ?? known[0] ?? null
  if (ids.length > 0) return { fieldId }
  return results.some(({ name }) => plain(name) === wanted) ? { fieldId: null } : null
}

/** As it looks: the phone cuts a long name, and spaces make no other one. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').slice(0, 60)
}
