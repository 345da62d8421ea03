import { type DocumentNumber, readDocumentNumber } from '../../../../contract/identity/documentNumber'
import type { CallFailure } from '../../../client/failure'
import { refusalAt } from '../../../locale/fieldRefusal'
import { numberWrongWords } from '../../../locale/numberFindings'
import { wardText as text } from '../../../locale/ward'

/** 补登身份证号: one number, by which name it is registered, and what the server said of them. */
export interface NumberForm {
  /** null: the name they go by here. */
  readonly name: string | null
  readonly number: string
  readonly left: boolean
  readonly refusedByServer: string | null
  readonly refusal: CallFailure | null
  readonly at: 'form' | 'sent' | 'done'
}

export type NumberEvent =
  | { type: 'typed'; value: string }
  | { type: 'named'; value: string }
  | { type: 'fieldLeft' }
  | { type: 'submitted'; today: string }
  | { type: 'refused'; failure: CallFailure }
  | { type: 'upgraded' }

export const emptyNumber: NumberForm = { name: null, number: '', left: false, refusedByServer: null, refusal: null, at: 'form' }

export function numberForm(form: NumberForm, event: NumberEvent): NumberForm {
  switch (event.type) {
    case 'typed':
      return { ...form, number: event.value.replace(/x/g, 'X'), refusedByServer: null, refusal: null }
    case 'named':
      return { ...form, name: event.value, refusal: null }
    case 'fieldLeft':
      return { ...form, left: form.left || form.number !== '' }
    case 'submitted': {
      const isGood = readNumber(form, event.today).ok
      return { ...form, left: true, refusedByServer: null, refusal: null, at: isGood ? 'sent' : 'form' }
    }
    case 'refused': {
      const refusedByServer = refusalAt('documentNumber', event.failure)
      return { ...form, at: 'form', refusedByServer, refusal: refusedByServer === null ? event.failure : null }
    }
    case 'upgraded':
      return { ...emptyNumber, at: 'done' }
  }
}

export function readNumber({ number }: NumberForm, today: string): DocumentNumber {
  return readDocumentNumber('01', number, today)
}

/** What is sent besides the number: nothing while the child is called as before. */
export function readName({ name }: NumberForm, before: string | undefined): { name?: string } {
  const typed = name?.trim() ?? ''
  return typed === '' || typed === before ? {} : { name: typed }
}

/** Nothing while it is being typed for the first time. */
export function numberWrong(form: NumberForm, today: string): string | null {
  const read = readNumber(form, today)
  if (form.refusedByServer !== null || !form.left || read.ok) return form.refusedByServer
  return form.number === '' ? text('numberMissing') : numberWrongWords(read.finding)
}
