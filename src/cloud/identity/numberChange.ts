import { sql } from 'kysely'
import type { DatabaseTransaction } from '../ports'
import { type AccountTable, demandProof, phoneLookup, phonePurpose, storePhone } from './accounts'
import { accountsOf, isElsewhere, tellOthers } from './knownPerson'
import type { IdentityNeeds } from './needs'
import { voidProofs } from './offlineProofs'

type Needs = Pick<IdentityNeeds, 'vault' | 'messages' | 'noticeTexts'>
type Holder = Pick<AccountTable, 'id' | 'resident_id' | 'level' | 'phone_sealed' | 'phone_lookup'>

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
    .select(['id', 'resident_id', 'level', 'phone_sealed', 'phone_lookup'])
    .where((where) => where.or([where('id', '=', accountId), where('phone_lookup', '=', lookup)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const own = holders.find(({ id }) => id === accountId)
  // Bound again to the number it has: nothing is new to anybody.
  if (!own || own.phone_lookup === lookup) return
  await storePhone(trx, needs.vault, { accountId, phone, now })
  const others = holders.filter(({ id, resident_id }) => id !== accountId && (resident_id === null || resident_id !== own.resident_id))
  const told = await takeFrom(needs, trx, others, { accountId, now })
  // Who goes to a window before binding the number here has a proof on it already: that one stays until somebody else is known to have it.
  if (own.resident_id !== null || others.length > 0)
    await voidOthersProofs(needs, trx, { accountId, residentId: own.resident_id, lookup, told, now })
  await tellOldNumber(needs, trx, own, { lookup, now })
}

/**
 * A number that was bound before look-ups gets its own. Where somebody else's account has the same one, it stays with whoever bound it last,
 * as it would have if both had been found then. False when there was nothing left to do.
 */
export async function lookUpNumber(
  needs: Needs,
  trx: DatabaseTransaction,
  { accountId, phone, now }: { accountId: string; phone: string; now: Date },
): Promise<boolean> {
  const lookup = phoneLookup(needs.vault, phone)
  await lockNumber(trx, lookup)
  const holders = await trx
    .selectFrom('account')
    .select(['id', 'resident_id', 'level', 'phone_sealed', 'phone_lookup'])
    .where((where) => where.or([where('id', '=', accountId), where('phone_lookup', '=', lookup)]))
    .orderBy('phone_bound_at', (order) => order.asc().nullsFirst())
    .orderBy('created_at')
    .forUpdate()
    .execute()
  const own = holders.find(({ id }) => id === accountId)
  const last = holders.at(-1)
  if (!own || !last || own.phone_sealed === null || own.phone_lookup !== null) return false
  await trx.updateTable('account').set({ phone_lookup: lookup }).where('id', '=', accountId).execute()
  const others = holders.filter(({ id, resident_id }) => id !== last.id && (resident_id === null || resident_id !== last.resident_id))
  await takeFrom(needs, trx, others, { accountId: last.id, now })
  return true
}

async function takeFrom(
  needs: Needs,
  trx: DatabaseTransaction,
  others: readonly Holder[],
  { accountId, now }: { accountId: string; now: Date },
): Promise<string[]> {
  if (others.length === 0) return []
  const ids = others.map(({ id }) => id)
  await trx.updateTable('account').set({ phone_sealed: null, phone_lookup: null, phone_bound_at: null }).where('id', 'in', ids).execute()
  await demandProof(
    trx,
    others.filter(({ level }) => level === 2).map(({ id }) => id),
  )
  const told = [...new Set(others.flatMap(({ resident_id }) => resident_id ?? []))]
  for (const residentId of told) await tellTaken(needs, trx, residentId, { accountId, now })
  return told
}

async function tellTaken(
  needs: Needs,
  trx: DatabaseTransaction,
  residentId: string,
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  await tellOthers(needs, trx, { kind: 'phoneTaken', residentId, accountId, accounts: await accountsOf(trx, residentId), now })
}

/** What others proved with the number before this person had it; each of them is told, but for those who were told already. */
export async function voidOthersProofs(
  needs: Needs,
  trx: DatabaseTransaction,
  {
    accountId,
    residentId,
    lookup,
    told,
    now,
  }: { accountId: string; residentId: string | null; lookup: string; told: readonly string[]; now: Date },
): Promise<void> {
  const had = await trx
    .selectFrom('account')
    .select(['phone_bound_at', 'created_at'])
    .where('phone_lookup', '=', lookup)
    .where((where) => where.or([where('id', '=', accountId), ...(residentId === null ? [] : [where('resident_id', '=', residentId)])]))
    .execute()
  const since = new Date(Math.min(now.getTime(), ...had.map((account) => (account.phone_bound_at ?? account.created_at).getTime())))
  const gone = await voidProofs(trx, { lookup, residentId, since })
  for (const each of gone) if (!told.includes(each)) await tellTaken(needs, trx, each, { accountId, now })
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
