import { dropMonthsBefore } from '../adapters/postgres/monthPartitions'
import { auditKeeping } from '../audit/keeping'
import { authorizationKeeping, grantsNeed, receiptInUse } from '../authorization/keeping'
import { consentKeeping, eraseAccountReceipts } from '../consent/keeping'
import { familyKeeping, familyNeeds } from '../family/keeping'
import { identityKeeping } from '../identity/keeping'
import { messageKeeping } from '../message/keeping'
import type { GuardianConsents } from '../neighbours'
import type { Database } from '../ports'
import type { KeepingRule } from '../retention'
import { supportKeeping } from '../support/keeping'
import { ticketKeeping, ticketsNeed } from '../ticket/keeping'

/** How long everything is kept: every table has its line. What rests on something else comes after it, so that one turn is enough. */
export function keepingRules({
  db,
  guardianConsents,
}: {
  db: Database
  guardianConsents: Pick<GuardianConsents, 'erase'>
}): readonly KeepingRule[] {
  return [
    ...authorizationKeeping,
    ...familyKeeping(guardianConsents),
    ...consentKeeping(receiptInUse),
    ...ticketKeeping,
    ...identityKeeping({ stillNeeds: [grantsNeed, familyNeeds, ticketsNeed], eraseAccountReceipts }),
    ...messageKeeping,
    ...supportKeeping,
    ...auditKeeping((before) => dropMonthsBefore(db, before)),
  ]
}
