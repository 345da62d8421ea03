import { type FormId, recordForms } from '../../../../contract/record/forms/recordForms'
import { inLanguage } from '../../../locale/inLanguage'
import { englishCheckUps } from './englishCheckUps'
import { englishForms } from './englishForms'
import type { EnglishForm } from './englishOf'

const english: Readonly<Record<FormId, EnglishForm>> = { ...englishForms, ...englishCheckUps }

export function formWord(form: FormId): string {
  return inLanguage(recordForms[form].name, english[form].name)
}

/** A part or a field of a form's catalogue; null where the catalogue has none of that id. */
export function partWord(form: FormId, part: string): string | null {
  return either(recordForms[form].parts[part]?.name, english[form].parts[part]?.name)
}

export function fieldWord(form: FormId, part: string, field: string): string | null {
  return either(recordForms[form].parts[part]?.fields[field], english[form].parts[part]?.fields[field])
}

function either(chinese: string | undefined, inEnglish: string | undefined): string | null {
  return chinese === undefined ? null : inLanguage(chinese, inEnglish ?? chinese)
}
