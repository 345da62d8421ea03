import { listGrants } from '../../../../contract/authorization/listGrants'
import type { Receipt } from '../../../../contract/consent/agreement'
import { receipts } from '../../../../contract/consent/receipts'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { learnServerTime } from '../../../session/serverClock'

export interface NamedReceipt {
  readonly receipt: Receipt
  /** For which hospital an access consent was given; null where no grant came of it, and for every other document. */
  readonly orgName: string | null
}

/** The receipts, with the hospital of those a grant came of; without the grants' answer they are still the receipts. */
export async function readReceipts(): Promise<Outcome<readonly NamedReceipt[]>> {
  const [outcome, grants] = await Promise.all([call(receipts, {}), call(listGrants, {})])
  if (grants.ok) learnServerTime(grants.data.serverNow)
  if (!outcome.ok) return outcome
  const orgNames = new Map(grants.ok ? grants.data.grants.map(({ receiptId, orgName }) => [receiptId, orgName]) : [])
  const named = outcome.data.receipts.map((receipt) => ({ receipt, orgName: orgNames.get(receipt.receiptId) ?? null }))
  return { ok: true, data: named }
}
