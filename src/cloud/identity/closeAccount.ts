import type { Handler, SignedIn } from '../call'
import type { GrantQueue } from '../neighbours'
import type { DatabaseTransaction } from '../ports'
import { done } from '../result'
import { lockPerson, type PersonsAccount } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { endSessionsOf } from './sessions'

/**
 * PIPL arts. 15, 47: what WeChat gave goes; receipts and logs, which the law keeps, name the account's opaque id and nobody's.
 * Permissions and guardianships belong to the person: they end with the person's last account.
 */
export function closeAccount(needs: IdentityNeeds): Handler<'identity.closeAccount'> {
  return async ({ caller }) => {
    const now = needs.clock.now()
    const { accountId, channel } = caller
    const closed = await needs.db.transaction().execute(async (trx) => {
      const own = await trx.selectFrom('account').select('resident_id').where('id', '=', accountId).executeTakeFirst()
      const residentId = own?.resident_id ?? null
      const accounts = residentId === null ? [] : await lockPerson(trx, residentId, accountId)
      await eraseAccount(trx, accountId, now)
      await needs.accountMessages.forget(trx, accountId)
      if (residentId === null || !isLast(accounts, residentId, caller)) return { queues: [], wardsEnded: 0 }
      await trx.deleteFrom('offline_proof').where('resident_id', '=', residentId).execute()
      const wardsEnded = await needs.ownGuardianships.endAll(trx, residentId, { accountId, channel, now })
      const queues: readonly GrantQueue[] = await needs.grantsMade.wishToRevokeAll(trx, residentId, now)
      return { queues, wardsEnded }
    })
    await needs.grantsMade.wishesStored(closed.queues)
    return done({ revoking: closed.queues.length, wardsEnded: closed.wardsEnded })
  }
}

/**
 * Whether the person leaves, and nobody is left to act as them. Who has shown to be the person (level 2) takes what is the person's along,
 * unless they have another account that owes no proof; who only gave a name may be anybody, unless no other account ever had it.
 */
function isLast(accounts: readonly PersonsAccount[], residentId: string, { accountId, proofDue }: SignedIn): boolean {
  const own = accounts.find(({ id }) => id === accountId)
  if (!own || own.proof_due || proofDue) return false
  const others = accounts.filter(({ id, resident_id }) => id !== accountId && resident_id === residentId)
  return own.level === 2 ? others.every(({ proof_due, closed_at }) => proof_due || closed_at !== null) : others.length === 0
}

async function eraseAccount(trx: DatabaseTransaction, accountId: string, now: Date): Promise<void> {
  await endSessionsOf(trx, [accountId], { except: null, now })
  await trx.updateTable('session').set({ device: null }).where('account_id', '=', accountId).execute()
  await trx
    .updateTable('account')
    .set({ openid_lookup: null, openid_sealed: null, phone_sealed: null, phone_lookup: null, phone_bound_at: null, closed_at: now })
    .where('id', '=', accountId)
    .execute()
  for (const table of ['pin_code', 'vouch', 'soter_challenge', 'soter_phone'] as const) {
    await trx.deleteFrom(table).where('account_id', '=', accountId).execute()
  }
}
