import type { ColumnType } from 'kysely'
import type { IdentityLevel } from '../../contract/operation'
import type { Accounts } from '../neighbours'
import type { Database, DatabaseTransaction, Vault } from '../ports'
import { forgetSoterPhones } from './soterPhones'

/** 账户: one WeChat openid. */
export interface AccountTable {
  id: string
  /** Null once the account was closed: nobody signs in to it again. */
  openid_lookup: string | null
  openid_sealed: string | null
  phone_sealed: string | null
  /** Keyed hash of the bound number: the same number at another account is found by it. */
  phone_lookup: string | null
  /** Since when it is bound to this number; null also where that was before it was kept. */
  phone_bound_at: Date | null
  resident_id: string | null
  level: IdentityLevel
  /** Its resident is, or was, at level 2 somewhere: nothing of theirs is shown here before that is proven here, too. Then `level` is 1. */
  proof_due: ColumnType<boolean, boolean | undefined, boolean>
  /** Its phone was reported lost: whoever signs in from then on, on whichever phone, proves to be the person, each session for itself. */
  sessions_owe_from: ColumnType<Date | null, never, Date>
  closed_at: ColumnType<Date | null, never, Date>
  created_at: ColumnType<Date, Date, never>
}

export const openidPurpose = 'account.openid'
export const phonePurpose = 'account.phone'

/** How a number is found again, wherever identity keeps one. */
export function phoneLookup(vault: Vault, phone: string): string {
  return vault.lookup(phonePurpose, phone)
}

/** The account of an openid, made at its first sign-in. */
export async function accountOf(db: Database, vault: Vault, openid: string, newId: string, now: Date): Promise<string> {
  const lookup = vault.lookup(openidPurpose, openid)
  const row = await db
    .insertInto('account')
    .values({ id: newId, openid_lookup: lookup, openid_sealed: vault.seal(openidPurpose, openid), level: 0, created_at: now })
    .onConflict((conflict) => conflict.column('openid_lookup').doUpdateSet({ openid_lookup: lookup }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function storePhone(
  db: Database | DatabaseTransaction,
  vault: Vault,
  { accountId, phone, now }: { accountId: string; phone: string; now: Date },
): Promise<void> {
  await db
    .updateTable('account')
    .set({ phone_sealed: vault.seal(phonePurpose, phone), phone_lookup: phoneLookup(vault, phone), phone_bound_at: now })
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .execute()
}

/** Ties an account to a resident at level 1; false when it is already somebody else's. */
export async function becomeResident(
  db: Database | DatabaseTransaction,
  accountId: string,
  residentId: string,
  { proofDue = false } = {},
): Promise<boolean> {
  const row = await db
    .updateTable('account')
    .set((column) => ({
      resident_id: residentId,
      level: column.fn<IdentityLevel>('greatest', ['level', column.lit(1)]),
      ...(proofDue ? { proof_due: true } : {}),
    }))
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .where((where) => where.or([where('resident_id', 'is', null), where('resident_id', '=', residentId)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** These fall to level 1 and owe proof; only those with a resident have something to prove. A proof under way there is over. */
export async function demandProof(trx: DatabaseTransaction, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  for (const table of ['vouch', 'pin_code'] as const) {
    await trx
      .deleteFrom(table)
      .where('account_id', 'in', [...accountIds])
      .execute()
  }
  await trx
    .updateTable('account')
    .set({ level: 1, proof_due: true })
    .where('id', 'in', [...accountIds])
    .where('resident_id', 'is not', null)
    .execute()
  await forgetSoterPhones(trx, accountIds)
}

/** Whoever signs in to it from now on owes proof; who is signed in goes on. */
export async function demandProofOfSessions(trx: DatabaseTransaction, accountId: string, now: Date): Promise<void> {
  await trx.updateTable('account').set({ sessions_owe_from: now }).where('id', '=', accountId).execute()
}

/** What other capabilities may ask about accounts. */
export function accountsPort({ db, vault }: { db: Database; vault: Vault }): Accounts {
  return {
    async ofResident(residentId) {
      const rows = await db
        .selectFrom('account')
        .select(['id', 'openid_sealed', 'proof_due'])
        .where('resident_id', '=', residentId)
        .orderBy('id')
        .execute()
      return rows.flatMap((row) =>
        row.openid_sealed === null
          ? []
          : [{ accountId: row.id, openid: vault.open(openidPurpose, row.openid_sealed), proofDue: row.proof_due }],
      )
    },
  }
}
