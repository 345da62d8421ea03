import type { SignedIn } from '../call'
import type { DatabaseTransaction } from '../ports'
import { provenAtLevel2 } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { stepUpInPerson } from './sessions'

/**
 * The person has shown to be who they say, at level 2: the account rises to it, owes no proof any more, and this session counts as stepped up.
 * `at`: when the proof began. False when the account is not this resident's any more.
 */
export async function proveSelf(
  needs: IdentityNeeds,
  trx: DatabaseTransaction,
  caller: SignedIn,
  { residentId, at, now }: { residentId: string; at: Date; now: Date },
): Promise<boolean> {
  if (!(await provenAtLevel2(needs, trx, { accountId: caller.accountId, residentId, now }))) return false
  await stepUpInPerson(trx, caller.sessionHash, at)
  return true
}
