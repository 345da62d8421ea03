import type { Database, DatabaseTransaction, Vault } from '../ports'

/**
 * A phone whose finger or face counts for this account. WeChat vouches for a finger of whatever phone the openid is signed in on;
 * whose phone that is, only a face or a PIN on it can tell.
 */
export interface SoterPhoneTable {
  account_id: string
  phone_hash: string
  enrolled_at: Date
}

/** As the phone's chip signed it. */
export interface SoterPhone {
  readonly cpuId: string
  readonly uid: string
}

function phoneHash(vault: Vault, { cpuId, uid }: SoterPhone): string {
  return vault.lookup('soter.phone', JSON.stringify([cpuId, uid]))
}

export async function isEnrolled(trx: DatabaseTransaction, vault: Vault, accountId: string, phone: SoterPhone): Promise<boolean> {
  const row = await trx
    .selectFrom('soter_phone')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('phone_hash', '=', phoneHash(vault, phone))
    .executeTakeFirst()
  return row !== undefined
}

export async function enrol(
  trx: DatabaseTransaction,
  vault: Vault,
  { accountId, phone, now }: { accountId: string; phone: SoterPhone; now: Date },
): Promise<void> {
  await trx
    .insertInto('soter_phone')
    .values({ account_id: accountId, phone_hash: phoneHash(vault, phone), enrolled_at: now })
    .execute()
}

export async function hasEnrolledPhone(db: Database, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('soter_phone').select('account_id').where('account_id', '=', accountId).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Whoever holds such an account shows face or PIN before a finger counts again. */
export async function forgetSoterPhones(trx: DatabaseTransaction, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  await trx
    .deleteFrom('soter_phone')
    .where('account_id', 'in', [...accountIds])
    .execute()
}
