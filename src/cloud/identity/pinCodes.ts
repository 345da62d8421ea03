import { mostPinTries, pinCodeLifeMs } from '../../contract/identity/pinCode'
import type { Database, DatabaseTransaction, Vault } from '../ports'

/** The code of the SMS: one alive for a person at an account, good for the number it went to, once. */
export interface PinCodeTable {
  resident_id: string
  account_id: string
  code_hash: string
  phone_lookup: string
  sent_at: Date
  expires_at: Date
  used_at: Date | null
  /** Wrong ones that were typed for it: after five it is none any more. */
  tries: number
}

interface Holder {
  readonly residentId: string
  readonly accountId: string
}

function codeHash(vault: Vault, { residentId, accountId }: Holder, code: string): string {
  return vault.lookup('pinCode.code', `${residentId}|${accountId}|${code}`)
}

/** In the place of any before it; gives when it ends. */
export async function storePinCode(
  db: Database,
  vault: Vault,
  holder: Holder,
  { code, phoneLookup, now }: { code: string; phoneLookup: string; now: Date },
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + pinCodeLifeMs)
  const row = {
    code_hash: codeHash(vault, holder, code),
    phone_lookup: phoneLookup,
    sent_at: now,
    expires_at: expiresAt,
    used_at: null,
    tries: 0,
  }
  await db
    .insertInto('pin_code')
    .values({ resident_id: holder.residentId, account_id: holder.accountId, ...row })
    .onConflict((conflict) => conflict.columns(['resident_id', 'account_id']).doUpdateSet(row))
    .execute()
  return expiresAt
}

export async function discardPinCodes(db: Database | DatabaseTransaction, residentId: string): Promise<void> {
  await db.deleteFrom('pin_code').where('resident_id', '=', residentId).execute()
}

/** This one alone: another may stand in its place by now. */
export async function discardPinCode(db: Database, vault: Vault, holder: Holder, code: string): Promise<void> {
  await db
    .deleteFrom('pin_code')
    .where('resident_id', '=', holder.residentId)
    .where('account_id', '=', holder.accountId)
    .where('code_hash', '=', codeHash(vault, holder, code))
    .execute()
}

/**
 * Whether a live code went to this number; if so, whether this is it. Nobody else can use or compare it before the transaction ends.
 * A wrong one counts against this code alone: whoever has somebody's name must not be able to use up that person's tries.
 */
export async function comparePinCode(
  trx: DatabaseTransaction,
  vault: Vault,
  holder: Holder,
  { code, phoneLookup, now }: { code: string; phoneLookup: string; now: Date },
): Promise<'none' | 'right' | 'wrong'> {
  const row = await trx
    .selectFrom('pin_code')
    .select('code_hash')
    .where('resident_id', '=', holder.residentId)
    .where('account_id', '=', holder.accountId)
    .where('phone_lookup', '=', phoneLookup)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostPinTries)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return 'none'
  if (row.code_hash === codeHash(vault, holder, code)) return 'right'
  await trx
    .updateTable('pin_code')
    .set((column) => ({ tries: column('tries', '+', 1) }))
    .where('resident_id', '=', holder.residentId)
    .where('account_id', '=', holder.accountId)
    .execute()
  return 'wrong'
}

export async function spendPinCode(trx: DatabaseTransaction, { residentId, accountId }: Holder, now: Date): Promise<void> {
  await trx
    .updateTable('pin_code')
    .set({ used_at: now })
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .execute()
}
