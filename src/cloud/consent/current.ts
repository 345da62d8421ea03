import type { Handler } from '../call'
import { done, failed } from '../result'
import { changesSince } from './changes'
import { lastAgreedVersion } from './consentReceipts'
import { currentText } from './currentText'
import type { ConsentNeeds } from './needs'

export function current({ db, clock, openRequests }: ConsentNeeds): Handler<'consent.current'> {
  return async ({ input, caller, resident, by: who }) => {
    // For a child a guardian agrees to access here, and to being its guardian where they add it.
    if (who === 'guardian' && input.document !== 'access') return failed('resource.notFound')
    const by = { residentId: resident.residentId, accountId: caller.accountId }
    // What serves the proof may be read while it is owed; a request names a hospital.
    if (caller.proofDue && input.document === 'access') return failed('identity.proofDue')
    const text = await currentText(openRequests, by.residentId, input, clock.now())
    if (!text) return failed('authorization.requestClosed')
    const agreedVersion = await lastAgreedVersion(db, by, input.document)
    return done({ agreement: text.agreement, changes: changesSince(agreedVersion, text.agreement, text.facts) })
  }
}
