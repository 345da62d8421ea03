import { currentEra } from '../../../session/sessionStore'
import { emptyForm, type RealNameForm } from './realNameForm'

/** What was typed, while 用户须知 has to be read once more or the session is renewed: in memory alone, and gone with whoever typed it. */
let kept: { readonly era: number; readonly form: RealNameForm } | null = null

/** `era`: in whose time it was drawn. */
export function keepRealName(form: RealNameForm, era: number): void {
  kept = { era, form: { ...form, refusedByServer: {} } }
}

export function forgetRealName(): void {
  kept = null
}

export function keptRealName(): RealNameForm {
  return kept?.era === currentEra() ? kept.form : emptyForm
}
