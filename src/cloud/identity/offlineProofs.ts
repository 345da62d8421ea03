import type { Selectable } from 'kysely'
import { mostPinTries, pinLockMs } from '../../contract/identity/pinCode'
import type { Database, DatabaseTransaction, Vault } from '../ports'
import { phoneLookup } from './accounts'

/** The other road: a number that was proven to be the person's and the PIN they set with it, one of each for a person, whatever their WeChat. */
export interface OfflineProofTable {
  resident_id: string
  source: 'window' | 'family'
  phone_sealed: string
  phone_lookup: string
  pin_hash: string
  /** Whom the PIN was hashed for: a row that turned out to be this person's, too. null: this one. */
  pin_for: string | null
  org_name: string | null
  proven_at: Date
  /** Wrong PINs in a row, each with the right code. */
  tries: number
  locked_until: Date | null
}

export const offlinePhonePurpose = 'offlineProof.phone'

export interface OfflineProof {
  readonly phone: string
  readonly phoneLookup: string
  readonly pinHash: string
  /** Whom the PIN was hashed for. */
  readonly pinFor: string
  readonly lockedUntil: Date | null
}

function opened(vault: Vault, row: Selectable<OfflineProofTable>): OfflineProof {
  return {
    get phone() {
      return vault.open(offlinePhonePurpose, row.phone_sealed)
    },
    phoneLookup: row.phone_lookup,
    pinHash: row.pin_hash,
    pinFor: row.pin_for ?? row.resident_id,
    lockedUntil: row.locked_until,
  }
}

export function pinHash(vault: Vault, residentId: string, pin: string): string {
  return vault.lookup('offlineProof.pin', `${residentId}|${pin}`)
}

/** In the place of any before it, unlocked: who was proven anew starts anew. */
export async function storeProof(
  trx: DatabaseTransaction,
  vault: Vault,
  proof: { residentId: string; source: 'window' | 'family'; phone: string; pin: string; orgName: string | null; now: Date },
): Promise<void> {
  const row = {
    source: proof.source,
    phone_sealed: vault.seal(offlinePhonePurpose, proof.phone),
    phone_lookup: phoneLookup(vault, proof.phone),
    pin_hash: pinHash(vault, proof.residentId, proof.pin),
    pin_for: null,
    org_name: proof.orgName,
    proven_at: proof.now,
    tries: 0,
    locked_until: null,
  }
  await trx
    .insertInto('offline_proof')
    .values({ resident_id: proof.residentId, ...row })
    .onConflict((conflict) => conflict.column('resident_id').doUpdateSet(row))
    .execute()
}

/** Two numbers were one person's: proven by either they are proven. The proof of the row that stays is the one that counts. */
export async function moveProof(trx: DatabaseTransaction, from: string, into: string): Promise<void> {
  const row = await trx.deleteFrom('offline_proof').where('resident_id', '=', from).returningAll().executeTakeFirst()
  if (!row) return
  await trx
    .insertInto('offline_proof')
    .values({ ...row, resident_id: into, pin_for: row.pin_for ?? from })
    .onConflict((conflict) => conflict.column('resident_id').doNothing())
    .execute()
}

export async function findProof(db: Database, vault: Vault, residentId: string): Promise<OfflineProof | null> {
  const row = await db.selectFrom('offline_proof').selectAll().where('resident_id', '=', residentId).executeTakeFirst()
  return row ? opened(vault, row) : null
}

/** The same, for who is about to try it: tries at one proof go one after the other. */
export async function lockProof(trx: DatabaseTransaction, vault: Vault, residentId: string): Promise<OfflineProof | null> {
  const row = await trx.selectFrom('offline_proof').selectAll().where('resident_id', '=', residentId).forUpdate().executeTakeFirst()
  return row ? opened(vault, row) : null
}

export function isLocked(proof: Pick<OfflineProof, 'lockedUntil'> | null, now: Date): boolean {
  return proof?.lockedUntil !== null && proof?.lockedUntil !== undefined && proof.lockedUntil > now
}

export async function forgetTries(trx: DatabaseTransaction, residentId: string): Promise<void> {
  await trx.updateTable('offline_proof').set({ tries: 0, locked_until: null }).where('resident_id', '=', residentId).execute()
}

/** One wrong PIN with the right code; true when it was the one that locks. */
export async function countWrongTry(trx: DatabaseTransaction, residentId: string, now: Date): Promise<boolean> {
  const { tries } = await trx
    .updateTable('offline_proof')
    .set((column) => ({ tries: column('tries', '+', 1) }))
    .where('resident_id', '=', residentId)
    .returning('tries')
    .executeTakeFirstOrThrow()
  if (tries < mostPinTries) return false
  const lockedUntil = new Date(now.getTime() + pinLockMs)
  await trx.updateTable('offline_proof').set({ tries: 0, locked_until: lockedUntil }).where('resident_id', '=', residentId).execute()
  return true
}

/**
 * The number is somebody else's since then: what was proven with it before proves nothing any more, except of `residentId`. Whose proofs went.
 * What was proven later was proven by somebody who shares the number: it had to ring beside them.
 */
export async function voidProofs(
  trx: DatabaseTransaction,
  { lookup, residentId, since }: { lookup: string; residentId: string | null; since: Date },
): Promise<string[]> {
  const proofs = trx.deleteFrom('offline_proof').where('phone_lookup', '=', lookup).where('proven_at', '<=', since)
  const gone = residentId === null ? proofs : proofs.where('resident_id', '<>', residentId)
  return (await gone.returning('resident_id').execute()).map(({ resident_id }) => resident_id)
}
