import { mostAtOneBirth, mostBirths, motherBirthNumber, readBirthCode } from '../../../../contract/family/newbornNumber'
import { type DocumentNumber, readDocumentNumber } from '../../../../contract/identity/documentNumber'
import type { DocumentType } from '../../../../contract/identity/documentType'
import { readResidentIdNumber } from '../../../../contract/identity/residentIdNumber'
import type { CallFailure } from '../../../client/failure'
import { documentTypeText } from '../../../locale/documentTypes'
import { familyText as text } from '../../../locale/family'
import { refusalAt } from '../../../locale/fieldRefusal'
import { numberDoubtText, numberWrongWords } from '../../../locale/numberFindings'

/** By what a child is known: an ID card, one of the two ways for who has none yet, or another document. */
export const wardKinds = ['01', 'birthCode', 'mother', '03', '06', '07', '08'] as const
export type WardKind = (typeof wardKinds)[number]

export const wardKindNames = wardKinds.map((kind) => {
  if (kind === 'birthCode') return text('kindBirthCode')
  return kind === 'mother' ? text('kindMother') : documentTypeText(kind)
})

export const birthOptions = Array.from({ length: mostBirths }, (_, index) => text('birthOption', { count: index + 1 }))
export const placeOptions = Array.from({ length: mostAtOneBirth }, (_, index) => text('placeOption', { count: index + 1 }))

export type FieldName = 'name' | 'number'

export interface WardForm {
  readonly kind: WardKind
  readonly name: string
  /** The child's own, or its mother's. */
  readonly number: string
  /** 产次 and 胎次, from 1. */
  readonly birth: number
  readonly place: number
  readonly left: Readonly<Record<FieldName, boolean>>
  readonly refusedByServer: Readonly<Partial<Record<FieldName, string>>>
  /** The form first, then the agreement. */
  readonly at: 'form' | 'agreement'
  readonly refusal: CallFailure | null
}

export type WardEvent =
  | { type: 'kindChosen'; index: number }
  | { type: 'birthChosen' | 'placeChosen'; index: number }
  | { type: 'typed'; field: FieldName; value: string }
  | { type: 'fieldLeft'; field: FieldName }
  | { type: 'submitted'; today: string }
  | { type: 'declined' }
  | { type: 'refused'; failure: CallFailure }

export const emptyForm: WardForm = {
  kind: '01',
  name: '',
  number: '',
  birth: 1,
  place: 1,
  left: { name: false, number: false },
  refusedByServer: {},
  at: 'form',
  refusal: null,
}

export function wardForm(form: WardForm, event: WardEvent): WardForm {
  switch (event.type) {
    case 'kindChosen':
      return { ...form, kind: wardKinds[event.index] ?? form.kind, number: '', left: { ...form.left, number: false }, refusedByServer: {} }
    case 'birthChosen':
      return { ...form, birth: event.index + 1, refusedByServer: {} }
    case 'placeChosen':
      return { ...form, place: event.index + 1, refusedByServer: {} }
    case 'typed':
      return { ...form, [event.field]: event.field === 'name' ? event.value : event.value.replace(/x/g, 'X'), refusedByServer: {} }
    case 'fieldLeft':
      return { ...form, left: { ...form.left, [event.field]: form.left[event.field] || form[event.field] !== '' } }
    case 'submitted': {
      const read = { ...form, left: { name: true, number: true }, refusal: null }
      return { ...read, at: readForm(read, event.today).ward ? 'agreement' : 'form' }
    }
    case 'declined':
      return { ...form, at: 'form' }
    case 'refused': {
      const refusedByServer = fieldWords(event.failure)
      const isSaidThere = Object.keys(refusedByServer).length > 0
      return { ...form, at: 'form', refusedByServer, refusal: isSaidThere ? null : event.failure }
    }
  }
}

export interface NamedWard {
  readonly documentType: DocumentType
  readonly documentNumber: string
  readonly name: string
}

export interface FormReading {
  readonly wrong: Readonly<Record<FieldName, string | null>>
  /** Taken, but worth a second look at the document. */
  readonly doubt: string | null
  /** Whom it names, once it does. */
  readonly ward: NamedWard | null
}

/** What to say under each field: nothing while it is being typed for the first time. */
export function readForm(form: WardForm, today: string): FormReading {
  const name = form.name.trim()
  const read = readNumber(form, today)
  const nameWrong = name === '' ? text('nameMissing') : null
  const numberWrong = read.ok ? null : 'finding' in read ? numberWrongWords(read.finding) : text(read.wrong)
  return {
    wrong: {
      name: form.refusedByServer.name ?? (form.left.name ? nameWrong : null),
      number: form.refusedByServer.number ?? (form.left.number ? numberWrong : null),
    },
    doubt: form.left.number && read.ok && read.doubt ? numberDoubtText(read.doubt) : null,
    ward: read.ok && nameWrong === null ? { documentType: documentTypeOf(form.kind), documentNumber: read.number, name } : null,
  }
}

function documentTypeOf(kind: WardKind): DocumentType {
  return kind === 'birthCode' || kind === 'mother' ? '99' : kind
}

type ReadNumber = DocumentNumber | { readonly ok: false; readonly wrong: 'numberMissing' | 'notMother' }

function readNumber({ kind, number, birth, place }: WardForm, today: string): ReadNumber {
  if (number === '') return { ok: false, wrong: 'numberMissing' }
  if (kind === 'birthCode') return readBirthCode(number)
  if (kind !== 'mother') return readDocumentNumber(kind, number, today)
  const mother = readResidentIdNumber(number, today)
  if (!mother.ok) return mother
  if (mother.sex === 'male') return { ok: false, wrong: 'notMother' }
  return { ok: true, number: motherBirthNumber(mother.number, birth, place) }
}

function fieldWords(failure: CallFailure): WardForm['refusedByServer'] {
  const number = refusalAt('documentNumber', failure)
  return number === null ? {} : { number }
}
