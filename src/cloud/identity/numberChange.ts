import { sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'
import { type AccountTable, demandProof, phoneLookup, phonePurpose, storePhone } from './accounts'
import { accountsOf, isElsewhere, tellOthers } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { voidProofs } from './offlineProofs'

type Needs = Pick<IdentityNeeds, 'vault' | 'messages' | 'noticeTexts'>
type Holder = Pick<AccountTable, 'id' | 'resident_id' | 'level' | 'phone_sealed'>

/**
 * A number belongs to whom WeChat says has it today. Whoever else was bound to it loses it and is told, never at that number;
 * a level that may have been reached by it is proven anew. The number that was here before is told, unless it is somebody's by now.
 */
export async function bindNumber(
  needs: Needs,
  trx: DatabaseTransaction,
  { accountId, phone, now }: { accountId: string; phone: string; now: Date },
): Promise<void> {
  const lookup = phoneLookup(needs.vault, phone)
  await lockNumber(trx, lookup)
  const holders = await trx
    .selectFrom('account')
    .select(['id', 'resident_id', 'level', 'phone_sealed'])
    .where((where) => where.or([where('id', '=', accountId), where('phone_lookup', '=', lookup)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const own = holders.find(({ id }) => id === accountId)
  if (!own) return
  await storePhone(trx, needs.vault, accountId, phone)
  const others = holders.filter(({ id, resident_id }) => id !== accountId && (resident_id === null || resident_id !== own.resident_id))
  await takeFrom(needs, trx, others, { accountId, now })
  // Who goes to a window before binding the number here has a proof on it already: that one stays until somebody else is known to have it.
  if (own.resident_id !== null || others.length > 0) await voidProofs(trx, lookup, own.resident_id)
  await tellOldNumber(needs, trx, own, { lookup, now })
}

async function takeFrom(
  needs: Needs,
  trx: DatabaseTransaction,
  others: readonly Holder[],
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  if (others.length === 0) return
  const ids = others.map(({ id }) => id)
  await trx.updateTable('account').set({ phone_sealed: null, phone_lookup: null }).where('id', 'in', ids).execute()
  await demandProof(
    trx,
    others.filter(({ level }) => level === 2).map(({ id }) => id),
  )
  for (const residentId of new Set(others.flatMap(({ resident_id }) => resident_id ?? []))) {
    await tellOthers(needs, trx, { kind: 'phoneTaken', residentId, accountId, accounts: await accountsOf(trx, residentId), now })
  }
}

async function tellOldNumber(
  { vault, noticeTexts }: Needs,
  trx: DatabaseTransaction,
  own: Holder,
  { lookup, now }: { lookup: string; now: Date },
): Promise<void> {
  if (own.phone_sealed === null || own.resident_id === null) return
  const phone = vault.open(phonePurpose, own.phone_sealed)
  const oldLookup = phoneLookup(vault, phone)
  if (oldLookup === lookup || (await isElsewhere(trx, oldLookup, own.resident_id, own.id))) return
  await noticeTexts.send(trx, { phone, kind: 'phoneChanged', now })
}

/** Two who bind the same number at once do so one after the other. */
async function lockNumber(trx: DatabaseTransaction, lookup: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`number|${lookup}`}, 0))`.execute(trx)
}
