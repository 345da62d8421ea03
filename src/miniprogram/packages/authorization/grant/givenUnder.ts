import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'

/** 按 2026-11-21 版同意书给出: the wording this permission stands under, whatever is in force today. */
export function givenUnder({ way, consentVersion }: Grant): string {
  if (consentVersion === null) return ''
  const [day, number] = consentVersion.split('.')
  const version = number === '1' ? `${day}` : `${day}（${number}）`
  return way === 'sms' ? text('givenUnderSms', { version }) : text('givenUnder', { version })
}
