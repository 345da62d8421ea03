import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'

/** The authority's picture with its own times, handed through: neither read nor kept. One past its time is none. */
export function healthCode({ db, clock, healthCodes, provides }: IdentityNeeds): Handler<'identity.healthCode'> {
  return async ({ caller, resident }) => {
    if (!provides.healthCode) return done({ state: 'notProvided' })
    if (!(await withinLimit(db, caller.accountId, 'healthCode', clock.now()))) return failed('rate.tooMany')
    const { documentType, documentNumber } = resident
    const shown = await healthCodes.show({ documentType, documentNumber })
    if (shown.kind === 'unavailable') return failed('upstream.province')
    if (shown.kind === 'none') return done({ state: 'notIssued' })
    if (shown.kind !== 'issued' || shown.validUntil <= clock.now()) return failed('upstream.answerRefused')
    const { image, issuedAt, validUntil } = shown
    return done({ state: 'issued', image, issuedAt: issuedAt.toISOString(), validUntil: validUntil.toISOString() })
  }
}
