import { receipts } from '../../../../contract/consent/receipts'
import { call } from '../../../session/cloud'
import { usePages } from '../../../session/usePages'
import { useShownAgain } from '../../../session/useShownAgain'
import { type NamedReceipt, readOrgNames } from './readOrgNames'

/** The receipts, a page at a time, each with the hospital it was for. */
export function useReceipts() {
  const { items: named, ...pages } = usePages<NamedReceipt>(async (cursor) => {
    const [outcome, nameOf] = await Promise.all([call(receipts, cursor === undefined ? {} : { cursor }), readOrgNames()])
    return outcome.ok ? { ok: true, items: outcome.data.receipts.map(nameOf), nextCursor: outcome.data.nextCursor } : outcome
  })
  // Taken back meanwhile: there is one more.
  useShownAgain(pages.readAnew)
  return { named, ...pages }
}
