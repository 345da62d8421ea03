import { mostVouchTries, vouchLifeMs } from '../../contract/identity/askVouch'
import { mostPinTries, pinLockMs } from '../../contract/identity/pinCode'
import type { Database, DatabaseTransaction, Vault } from '../ports'

/** A person at level 1 asks a family member beside them to confirm who they are: one number alive for a person at an account. */
export interface VouchTable {
  resident_id: string
  account_id: string
  code_hash: string
  asked_at: Date
  /** Of the number; once it was confirmed, of the word given. */
  expires_at: Date
  tries: number
  vouched_at: Date | null
  by_resident_id: string | null
  /** The number the word goes with: as the other road had it proven, or the province registered, when it was given; null: the bound one. */
  phone_sealed: string | null
  /** Wrong codes by SMS after the word was given. */
  pin_tries: number
  locked_until: Date | null
  accepted_at: Date | null
}

export const vouchPhonePurpose = 'vouch.phone'

interface Asker {
  readonly residentId: string
  readonly accountId: string
}

function codeHash(vault: Vault, { residentId, accountId }: Asker, code: string): string {
  return vault.lookup('vouch.code', `${residentId}|${accountId}|${code}`)
}

/** In the place of any before it; null while the road is locked. */
export async function storeVouch(db: Database, vault: Vault, asker: Asker, code: string, now: Date): Promise<Date | null> {
  const expiresAt = new Date(now.getTime() + vouchLifeMs)
  const fresh = { code_hash: codeHash(vault, asker, code), asked_at: now, expires_at: expiresAt, tries: 0 }
  const unanswered = { vouched_at: null, by_resident_id: null, phone_sealed: null, pin_tries: 0, locked_until: null, accepted_at: null }
  const row = { ...fresh, ...unanswered }
  const stored = await db
    .insertInto('vouch')
    .values({ resident_id: asker.residentId, account_id: asker.accountId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['resident_id', 'account_id'])
        .doUpdateSet(row)
        .where((where) => where.or([where('vouch.locked_until', 'is', null), where('vouch.locked_until', '<=', now)])),
    )
    .returning('resident_id')
    .executeTakeFirst()
  return stored ? expiresAt : null
}

/** The account whose number this is; a wrong one counts against every number of the person that it could have been. */
export async function compareVouchCode(
  trx: DatabaseTransaction,
  vault: Vault,
  { residentId, code, now }: { residentId: string; code: string; now: Date },
): Promise<string | null> {
  const rows = await trx
    .selectFrom('vouch')
    .select(['account_id', 'code_hash'])
    .where('resident_id', '=', residentId)
    .where('vouched_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', mostVouchTries)
    .orderBy('account_id')
    .forUpdate()
    .execute()
  const right = rows.find((row) => row.code_hash === codeHash(vault, { residentId, accountId: row.account_id }, code))
  if (right) return right.account_id
  const compared = rows.map((row) => row.account_id)
  if (compared.length > 0) {
    await trx
      .updateTable('vouch')
      .set((column) => ({ tries: column('tries', '+', 1) }))
      .where('resident_id', '=', residentId)
      .where('account_id', 'in', compared)
      .execute()
  }
  return null
}

/** The word is given; it stands for as long as the number would have. */
export async function storeWord(
  trx: DatabaseTransaction,
  vault: Vault,
  { residentId, accountId }: Asker,
  { byResidentId, phone, now }: { byResidentId: string; phone: string | null; now: Date },
): Promise<void> {
  const phoneSealed = phone === null ? null : vault.seal(vouchPhonePurpose, phone)
  const expiresAt = new Date(now.getTime() + vouchLifeMs)
  await trx
    .updateTable('vouch')
    .set({ vouched_at: now, by_resident_id: byResidentId, phone_sealed: phoneSealed, expires_at: expiresAt })
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .execute()
}

export type VouchState = { state: 'none' | 'waiting' } | { state: 'vouched'; phone: string | null }

/** Within a transaction nobody else changes it before that ends. */
export async function vouchOf(
  db: Database | DatabaseTransaction,
  vault: Vault,
  { residentId, accountId }: Asker,
  now: Date,
): Promise<VouchState> {
  const found = db
    .selectFrom('vouch')
    .select(['tries', 'vouched_at', 'phone_sealed'])
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .where('accepted_at', 'is', null)
    .where('locked_until', 'is', null)
    .where('expires_at', '>', now)
  const row = await (db.isTransaction ? found.forUpdate() : found).executeTakeFirst()
  if (!row) return { state: 'none' }
  if (row.vouched_at === null) return { state: row.tries < mostVouchTries ? 'waiting' : 'none' }
  return { state: 'vouched', phone: row.phone_sealed === null ? null : vault.open(vouchPhonePurpose, row.phone_sealed) }
}

export async function storeAcceptance(trx: DatabaseTransaction, { residentId, accountId }: Asker, now: Date): Promise<void> {
  await trx
    .updateTable('vouch')
    .set({ accepted_at: now, phone_sealed: null })
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .execute()
}

/** One wrong code by SMS; true when it was the one that locks. */
export async function countWrongAcceptance(trx: DatabaseTransaction, { residentId, accountId }: Asker, now: Date): Promise<boolean> {
  const { pin_tries: tries } = await trx
    .updateTable('vouch')
    .set((column) => ({ pin_tries: column('pin_tries', '+', 1) }))
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .returning('pin_tries')
    .executeTakeFirstOrThrow()
  if (tries < mostPinTries) return false
  await trx
    .updateTable('vouch')
    .set({ locked_until: new Date(now.getTime() + pinLockMs) })
    .where('resident_id', '=', residentId)
    .where('account_id', '=', accountId)
    .execute()
  return true
}

/** A number that a word was given for is not needed once that word is over. */
export async function forgetVouchedPhones(db: Database, now: Date): Promise<void> {
  await db.updateTable('vouch').set({ phone_sealed: null }).where('expires_at', '<=', now).where('phone_sealed', 'is not', null).execute()
}
