import type { InputOf } from '../../../../contract/operation'
import { isIdentityField } from '../../../../contract/ticket/identityFields'
import type { ReportReason } from '../../../../contract/ticket/reasons'
import type { report } from '../../../../contract/ticket/report'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'

export type Report = InputOf<typeof report>

/** What the person has put in so far. */
export interface Typed {
  readonly kind: 'feedback' | 'correction'
  readonly reason: ReportReason | null
  readonly correct: string
  readonly words: string
  readonly consent: boolean
  /** Set where the cloud found it to be an identity field though the phone did not know. */
  readonly mustConsent: boolean
}

/** The longest that the contract takes. */
export const mostCorrect = 200

/** Nothing is agreed to beforehand, and a field can be put right only where there is one. */
export function startOf({ entryId, field }: ReportDraft): Typed {
  const reason = entryId === null ? 'unreadable' : field === null ? null : 'wrong'
  return { kind: field === null ? 'feedback' : 'correction', reason, correct: '', words: '', consent: false, mustConsent: false }
}

export function needsConsent({ fieldId }: ReportDraft, { kind, mustConsent }: Typed): boolean {
  return kind === 'correction' && (mustConsent || isIdentityField(fieldId))
}

export interface Wrong {
  readonly reason: 'reasonMissing' | null
  readonly correct: 'correctMissing' | null
  readonly words: 'wordsMissing' | null
  readonly consent: 'consentMissing' | null
}

/** Refused here already, before anything is sent. */
export function wrongIn(draft: ReportDraft, typed: Typed): Wrong {
  const corrects = typed.kind === 'correction' && draft.field !== null
  return {
    reason: typed.reason === null ? 'reasonMissing' : null,
    correct: corrects && typed.correct.trim() === '' ? 'correctMissing' : null,
    words: typed.words.trim() === '' ? 'wordsMissing' : null,
    consent: needsConsent(draft, typed) && !typed.consent ? 'consentMissing' : null,
  }
}

/** What goes to the cloud; null while something is missing. */
export function readReport(draft: ReportDraft, typed: Typed, photos: number): Report | null {
  const { reason } = typed
  if (reason === null || Object.values(wrongIn(draft, typed)).some((wrong) => wrong !== null)) return null
  const { entryId, module, form, field, fieldId, sourceOrg } = draft
  const correct = typed.correct.trim()
  return {
    kind: typed.kind,
    entryId,
    module,
    form,
    field,
    fieldId,
    sourceOrg,
    reason,
    words: typed.words.trim(),
    correct: typed.kind === 'correction' && correct !== '' ? correct : null,
    identityConsent: needsConsent(draft, typed) && typed.consent,
    photos,
  }
}
