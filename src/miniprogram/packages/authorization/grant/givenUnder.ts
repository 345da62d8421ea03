import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'

/** 按 2026-11-21.1 版同意书给出: the wording this permission stands under, whatever is in force today. */
export function givenUnder({ way, consentVersion: version }: Grant): string {
  if (version === null) return ''
  return way === 'sms' ? text('givenUnderSms', { version }) : text('givenUnder', { version })
}
