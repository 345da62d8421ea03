import { basicForms } from '../../contract/record/forms/basicForms'
import { bloodForms } from '../../contract/record/forms/bloodForms'
import type { PartSpec } from '../../contract/record/forms/formSpec'
import { physicalForms } from '../../contract/record/forms/physicalForms'
import type { FormId } from '../../contract/record/forms/recordForms'
import { recordForms } from '../../contract/record/forms/recordForms'
import { reportForms } from '../../contract/record/forms/reportForms'
import { vaccinationForms } from '../../contract/record/forms/vaccinationForms'
import { visitForms } from '../../contract/record/forms/visitForms'
import type { EntryPart } from '../../contract/record/recordEntry'

const forms = { ...basicForms, ...reportForms, ...visitForms, ...physicalForms, ...bloodForms, ...vaccinationForms } as const

type PartId<Form extends FormId> = keyof (typeof forms)[Form]['parts'] & string
type FieldId<Form extends FormId, Part extends PartId<Form>> = (typeof forms)[Form]['parts'][Part] extends { fields: infer Fields }
  ? keyof Fields & string
  : never

/** One part of a form in the catalogue's words; an empty value is left out, as a source that has nothing to say does. */
export function part<Form extends FormId, Part extends PartId<Form>>(
  form: Form,
  id: Part,
  values: Readonly<Partial<Record<FieldId<Form, Part>, string>>>,
): EntryPart {
  const spec: PartSpec | undefined = recordForms[form].parts[id]
  if (spec === undefined) throw new Error(`form ${form} has no part ${id}`)
  const fields = Object.entries<string | undefined>(values).flatMap(([field, value]) =>
    value === undefined || value === '' ? [] : [{ field, label: spec.fields[field] ?? field, value }],
  )
  return { part: id, heading: spec.name, fields }
}

/** The same part with a field of the source's own, as real sources have them. */
export function withOwn(entryPart: EntryPart, field: string, label: string, value: string): EntryPart {
  return { ...entryPart, fields: [...entryPart.fields, { field, label, value }] }
}
