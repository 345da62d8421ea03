import type { vouch } from '../../../../contract/identity/vouch'
import type { InputOf } from '../../../../contract/operation'
import { vouchText as text } from '../../../locale/vouch'
import { emptyForm, type FormEvent, type FormReading, type RealNameForm, readForm, realNameForm } from '../realName/realNameForm'

/** Whom one vouches for, and the digits on their phone. */
export interface VouchForm {
  readonly person: RealNameForm
  readonly code: string
  /** Tried once: what is missing is said. */
  readonly tried: boolean
}

export type VouchEvent = { type: 'person'; event: FormEvent } | { type: 'codeTyped'; value: string } | { type: 'submitted' }

export const emptyVouch: VouchForm = { person: emptyForm, code: '', tried: false }

export function vouchForm(form: VouchForm, event: VouchEvent): VouchForm {
  switch (event.type) {
    case 'person':
      return { ...form, person: realNameForm(form.person, event.event) }
    case 'codeTyped':
      return { ...form, code: event.value.replace(/\D/g, '').slice(0, 6) }
    case 'submitted':
      return { ...form, tried: true, person: realNameForm(form.person, { type: 'submitted' }) }
  }
}

export interface VouchReading {
  readonly person: FormReading
  readonly codeWrong: string | null
  /** What to send; null while something is missing. */
  readonly wish: InputOf<typeof vouch> | null
}

export function readVouch({ person, code, tried }: VouchForm, today: string): VouchReading {
  const reading = readForm(person, today)
  const isWhole = code.length === 6
  const { documentType, documentNumber, name } = person
  return {
    person: reading,
    codeWrong: tried && !isWhole ? text('codeMissing') : null,
    wish: reading.ready && isWhole ? { documentType, documentNumber, name: name.trim(), code } : null,
  }
}
