import { receiptText } from '../../../../contract/consent/receiptText'
import type { Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { type NamedReceipt, readOrgNames } from '../receipts/readOrgNames'

/** One receipt by its id, however many came after it; null when this person has none of that id. */
export async function readReceipt(receiptId: string): Promise<Outcome<NamedReceipt | null>> {
  const [outcome, nameOf] = await Promise.all([call(receiptText, { receiptId }), readOrgNames()])
  if (outcome.ok) return { ok: true, data: nameOf(outcome.data.receipt) }
  // What is no id at all is nobody's, either.
  const { code } = outcome.failure
  return code === 'resource.notFound' || code === 'input.invalid' ? { ok: true, data: null } : outcome
}
