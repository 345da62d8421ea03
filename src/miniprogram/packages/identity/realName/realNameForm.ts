import { readDocumentNumber } from '../../../../contract/identity/documentNumber'
import { type DocumentType, documentTypeCodes } from '../../../../contract/identity/documentType'
import type { CallFailure } from '../../../client/failure'
import { refusalAt } from '../../../locale/fieldRefusal'
import { identityText as text } from '../../../locale/identity'
import { numberDoubtText, numberWrongWords } from '../../../locale/numberFindings'

export type FieldName = 'name' | 'documentNumber'

/** What has been typed, which fields have been left once, and what the server said about them. */
export interface RealNameForm {
  readonly documentType: DocumentType
  readonly name: string
  readonly documentNumber: string
  readonly left: Readonly<Record<FieldName, boolean>>
  readonly refusedByServer: Readonly<Partial<Record<FieldName, string>>>
}

export type FormEvent =
  | { type: 'typeChosen'; index: number }
  | { type: 'typed'; field: FieldName; value: string }
  | { type: 'fieldLeft'; field: FieldName }
  | { type: 'submitted' }
  | { type: 'refused'; failure: CallFailure }

export const emptyForm: RealNameForm = {
  documentType: '01',
  name: '',
  documentNumber: '',
  left: { name: false, documentNumber: false },
  refusedByServer: {},
}

export function realNameForm(form: RealNameForm, event: FormEvent): RealNameForm {
  switch (event.type) {
    case 'typeChosen':
      // Another kind of document has another number: nothing is wrong with it before it was typed.
      return {
        ...form,
        documentType: documentTypeCodes[event.index] ?? form.documentType,
        left: { ...form.left, documentNumber: false },
        refusedByServer: {},
      }
    case 'typed':
      return { ...form, [event.field]: event.field === 'name' ? event.value : upperCaseX(event.value), refusedByServer: {} }
    case 'fieldLeft':
      return { ...form, left: { ...form.left, [event.field]: form.left[event.field] || form[event.field] !== '' } }
    case 'submitted':
      return { ...form, left: { name: true, documentNumber: true } }
    case 'refused':
      return { ...form, refusedByServer: fieldWords(event.failure) }
  }
}

export interface FormReading {
  readonly wrong: Readonly<Record<FieldName, string | null>>
  /** What the number looks like on this kind of document; or, of one that is taken, what deserves a second look. Neither refuses. */
  readonly numberHint: string
  readonly ready: boolean
}

/** What to say under each field: nothing is refused while it is being typed for the first time. */
export function readForm(form: RealNameForm, today: string): FormReading {
  const read = readDocumentNumber(form.documentType, form.documentNumber, today)
  const nameWrong = form.name.trim() === '' ? text('nameMissing') : null
  const numberWrong = form.documentNumber === '' ? text('numberMissing') : read.ok ? null : numberWrongWords(read.finding)
  return {
    wrong: {
      name: form.refusedByServer.name ?? (form.left.name ? nameWrong : null),
      documentNumber: form.refusedByServer.documentNumber ?? (form.left.documentNumber ? numberWrong : null),
    },
    numberHint: form.left.documentNumber && read.ok && read.doubt ? numberDoubtText(read.doubt) : text(`example${form.documentType}`),
    ready: nameWrong === null && numberWrong === null,
  }
}

/** A refusal that belongs to a field is said there, and not a second time elsewhere. */
export function isAboutField(failure: CallFailure): boolean {
  return Object.keys(fieldWords(failure)).length > 0
}

function fieldWords(failure: CallFailure): RealNameForm['refusedByServer'] {
  if (failure.code === 'identity.nameMismatch') return { name: failure.message }
  const [name, documentNumber] = [refusalAt('name', failure), refusalAt('documentNumber', failure)]
  return { ...(name === null ? {} : { name }), ...(documentNumber === null ? {} : { documentNumber }) }
}

/** A phone's keyboard starts in lower case; the card prints X. */
function upperCaseX(typed: string): string {
  return typed.replace(/x/g, 'X')
}
