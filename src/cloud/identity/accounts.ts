import type { ColumnType } from 'kysely'
import type { IdentityLevel } from '../../contract/operation'
import type { Accounts } from '../neighbours'
import type { Database, Vault } from '../ports'

/** 账户: one WeChat openid. */
export interface AccountTable {
  id: string
  openid_lookup: string
  openid_sealed: string
  phone_sealed: string | null
  resident_id: string | null
  level: IdentityLevel
  created_at: ColumnType<Date, Date, never>
}

export const openidPurpose = 'account.openid'
export const phonePurpose = 'account.phone'

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

export async function storePhone(db: Database, vault: Vault, accountId: string, phone: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ phone_sealed: vault.seal(phonePurpose, phone) })
    .where('id', '=', accountId)
    .execute()
}

/** Ties an account to a resident at level 1; false when it is already somebody else's. */
export async function becomeResident(db: Database, accountId: string, residentId: string): Promise<boolean> {
  const row = await db
    .updateTable('account')
    .set((column) => ({ resident_id: residentId, level: column.fn<IdentityLevel>('greatest', ['level', column.lit(1)]) }))
    .where('id', '=', accountId)
    .where((where) => where.or([where('resident_id', 'is', null), where('resident_id', '=', residentId)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function raiseToFace(db: Database, accountId: string, residentId: string): Promise<void> {
  await db.updateTable('account').set({ level: 2 }).where('id', '=', accountId).where('resident_id', '=', residentId).execute()
}

/** What other capabilities may ask about accounts. */
export function accountsPort({ db, vault }: { db: Database; vault: Vault }): Accounts {
  return {
    async ofResident(residentId) {
      const rows = await db
        .selectFrom('account')
        .select(['id', 'openid_sealed'])
        .where('resident_id', '=', residentId)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ accountId: row.id, openid: vault.open(openidPurpose, row.openid_sealed) }))
    },
  }
}
