import type { Handler } from '../call'
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
      if (residentId === null || !isLast(accounts, residentId, accountId)) return { queues: [], wardsEnded: 0 }
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
 * Whether nobody is left to act as this person. An account that still owes proof may be anybody's: it neither keeps anything standing
 * when the person leaves, nor, leaving itself, takes anything from a person who is still here.
 */
function isLast(accounts: readonly PersonsAccount[], residentId: string, accountId: string): boolean {
  const owes = accounts.find(({ id }) => id === accountId)?.proof_due ?? true
  const others = accounts.filter(({ id, resident_id, closed_at }) => id !== accountId && resident_id === residentId && closed_at === null)
  return owes ? others.length === 0 : others.every(({ proof_due }) => proof_due)
}

async function eraseAccount(trx: DatabaseTransaction, accountId: string, now: Date): Promise<void> {
  await endSessionsOf(trx, [accountId], { except: null, now })
  await trx.updateTable('session').set({ device: null }).where('account_id', '=', accountId).execute()
  await trx
    .updateTable('account')
    .set({ openid_lookup: null, openid_sealed: null, phone_sealed: null, phone_lookup: null, closed_at: now })
    .where('id', '=', accountId)
    .execute()
  for (const table of ['pin_code', 'vouch', 'soter_challenge'] as const) {
    await trx.deleteFrom(table).where('account_id', '=', accountId).execute()
  }
}
