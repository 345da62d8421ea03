import type { MessageKind } from '../../contract/message/message'
import type { DatabaseTransaction } from '../ports'
import type { AuthorizationNeeds } from './needs'

export type TellNeeds = Pick<AuthorizationNeeds, 'guardians' | 'messages'>

interface WardNews {
  readonly wardId: string
  readonly kind: Extract<MessageKind, 'wardRequest' | 'wardLook' | 'wardUncoveredLook' | 'wardPermission'>
  readonly orgName: string
  readonly now: Date
}

/**
 * News of a child reaches those who act for it: below 14 nobody else reads it. Nobody while they are in dispute:
 * which hospital asks or looks, and when, says where the child is.
 */
export async function tellGuardians(
  { guardians, messages }: TellNeeds,
  trx: DatabaseTransaction,
  { wardId, kind, orgName, now }: WardNews,
): Promise<void> {
  const acting = await guardians.of(trx, wardId, now)
  if (acting.length === 0 || (await guardians.frozenSince(trx, wardId)) !== null) return
  for (const residentId of acting) await messages.post(trx, { residentId, kind, orgName, aboutId: wardId, now })
}
