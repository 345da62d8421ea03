import { listGrants } from '../../../../contract/authorization/listGrants'
import type { Receipt } from '../../../../contract/consent/agreement'
import { call } from '../../../session/cloud'
import { learnServerTime } from '../../../session/serverClock'

export interface NamedReceipt {
  readonly receipt: Receipt
  /** For which hospital an access consent was given; null where no grant came of it, and for every other document. */
  readonly orgName: string | null
}

/** The hospital of a receipt a grant came of; without the grants' answer a receipt is still a receipt. */
export async function readOrgNames(): Promise<(receipt: Receipt) => NamedReceipt> {
  const grants = await call(listGrants, {})
  if (grants.ok) learnServerTime(grants.data.serverNow)
  const orgNames = new Map(grants.ok ? grants.data.grants.map(({ receiptId, orgName }) => [receiptId, orgName]) : [])
  return (receipt) => ({ receipt, orgName: orgNames.get(receipt.receiptId) ?? null })
}
