import { type DocumentNumber, readDocumentNumber } from '../../../../contract/identity/documentNumber'
import type { CallFailure } from '../../../client/failure'
import { wardText as text } from '../../../locale/ward'

/** 补登身份证号: one number, and what the server said of it. */
export interface NumberForm {
  readonly number: string
  readonly left: boolean
  readonly refusedByServer: string | null
  readonly refusal: CallFailure | null
  readonly at: 'form' | 'sent' | 'done'
}

export type NumberEvent =
  | { type: 'typed'; value: string }
  | { type: 'fieldLeft' }
  | { type: 'submitted'; today: string }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'upgraded' }

export const emptyNumber: NumberForm = { number: '', left: false, refusedByServer: null, refusal: null, at: 'form' }

export function numberForm(form: NumberForm, event: NumberEvent): NumberForm {
  switch (event.type) {
    case 'typed':
      return { ...form, number: event.value.replace(/x/g, 'X'), refusedByServer: null, refusal: null }
    case 'fieldLeft':
      return { ...form, left: form.left || form.number !== '' }
    case 'submitted': {
      const isGood = readNumber(form, event.today).ok
      return { ...form, left: true, refusedByServer: null, refusal: null, at: isGood ? 'sent' : 'form' }
    }
    case 'refused': {
      const about = event.failure.fields.find(({ field }) => field === 'documentNumber')
      return { ...form, at: 'form', refusedByServer: about?.message ?? null, refusal: about ? null : event.failure }
    }
    case 'upgraded':
      return { ...emptyNumber, at: 'done' }
  }
}

export function readNumber({ number }: NumberForm, today: string): DocumentNumber {
  return number === '' ? { ok: false, message: text('numberMissing') } : readDocumentNumber('01', number, today)
}

/** Nothing while it is being typed for the first time. */
export function numberWrong(form: NumberForm, today: string): string | null {
  const read = readNumber(form, today)
  return form.refusedByServer ?? (form.left && !read.ok ? read.message : null)
}
