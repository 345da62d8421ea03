import type { MessageKind } from '../../contract/message/message'
import type { NoticeTextKind } from '../neighbours'
import type { Database, DatabaseTransaction } from '../ports'
import { type AccountTable, demandProof, phoneLookup, phonePurpose } from './accounts'
import { type LimitedAction, withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'

type Needs = Pick<IdentityNeeds, 'vault' | 'messages' | 'noticeTexts'>

export interface PersonsAccount extends Pick<AccountTable, 'id' | 'phone_sealed' | 'resident_id' | 'level'> {
  readonly proof_due: boolean
  readonly closed_at: Date | null
}

const described = ['id', 'phone_sealed', 'resident_id', 'level', 'proof_due', 'closed_at'] as const

/** Every account of a resident, closed ones too. */
export function accountsOf(trx: DatabaseTransaction, residentId: string): Promise<PersonsAccount[]> {
  return trx.selectFrom('account').select(described).where('resident_id', '=', residentId).execute()
}

/**
 * The same, and `accountId` besides. Whoever changes what accounts are worth to a person does so one after the other:
 * the resident's row first, then accounts in the order of their ids.
 */
export async function lockPerson(trx: DatabaseTransaction, residentId: string, accountId: string): Promise<PersonsAccount[]> {
  await trx.selectFrom('resident').select('id').where('id', '=', residentId).forUpdate().execute()
  return trx
    .selectFrom('account')
    .select(described)
    .where((where) => where.or([where('id', '=', accountId), where('resident_id', '=', residentId)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Whether this person is, or was, at level 2 at another account: closing it does not make them unknown. */
export function knownElsewhere(accounts: readonly PersonsAccount[], residentId: string, accountId: string): boolean {
  return accounts.some(
    (account) => account.id !== accountId && account.resident_id === residentId && (account.level === 2 || account.proof_due),
  )
}

/**
 * Level 2 was proven at this account, by whatever road. A person who was known before hears of it at every channel they had;
 * an account that had only their name now owes proof. False when the account is not this resident's any more.
 */
export async function provenAtLevel2(
  needs: Needs & Pick<IdentityNeeds, 'guardians'>,
  trx: DatabaseTransaction,
  { accountId, residentId, now }: { accountId: string; residentId: string; now: Date },
): Promise<boolean> {
  const accounts = await lockPerson(trx, residentId, accountId)
  const own = accounts.find(({ id }) => id === accountId)
  if (!own || own.resident_id !== residentId || own.closed_at !== null) return false
  await trx.updateTable('account').set({ level: 2, proof_due: false }).where('id', '=', accountId).execute()
  const others = accounts.filter(({ id, closed_at }) => id !== accountId && closed_at === null)
  const nameOnly = others.filter(({ level, proof_due }) => level === 1 && !proof_due)
  await demandProof(
    trx,
    nameOnly.map(({ id }) => id),
  )
  const isNew = own.level < 2 && (others.length > 0 || knownElsewhere(accounts, residentId, accountId))
  // From now on a child also acts by themselves: whoever acts for them is to know, in case it is not the child.
  if (own.level < 2)
    for (const guardian of await needs.guardians.of(trx, residentId, now))
      await needs.messages.post(trx, { residentId: guardian, kind: 'wardProven', orgName: null, aboutId: residentId, now })
  if (isNew) await tellOthers(needs, trx, { kind: 'newWechat', residentId, accountId, accounts, now })
  return true
}

interface News {
  readonly kind: NoticeTextKind & MessageKind
  readonly residentId: string
  /** The account that it is about: its own phone is not told. */
  readonly accountId: string
  readonly accounts: readonly PersonsAccount[]
  readonly now: Date
}

/** A name can be tried from any number of accounts, and a number carried from one to another: more than a few times a day would plague a person. */
const capped: Partial<Record<News['kind'], LimitedAction>> = { newWechatTried: 'triedText', phoneTaken: 'takenText' }

/** Told in the inbox, and by SMS at every number the person's other accounts have. */
export async function tellOthers(
  needs: Needs,
  trx: DatabaseTransaction,
  { kind, residentId, accountId, accounts, now }: News,
): Promise<void> {
  const limit = capped[kind]
  if (limit && !(await withinLimit(trx, residentId, limit, now))) return
  await needs.messages.post(trx, { residentId, kind, orgName: null, aboutId: null, now })
  for (const phone of await oldPhones(needs, trx, accounts, residentId, accountId)) await needs.noticeTexts.send(trx, { phone, kind, now })
}

/** Once each; never a number that an account of somebody else, or the one this is about, has now. */
async function oldPhones(
  { vault }: Needs,
  trx: DatabaseTransaction,
  accounts: readonly PersonsAccount[],
  residentId: string,
  accountId: string,
): Promise<string[]> {
  const others = accounts.filter(({ id, resident_id, closed_at }) => id !== accountId && resident_id === residentId && closed_at === null)
  const phones = new Set(others.flatMap(({ phone_sealed: sealed }) => (sealed === null ? [] : [vault.open(phonePurpose, sealed)])))
  const free: string[] = []
  for (const phone of phones) {
    if (!(await isElsewhere(trx, phoneLookup(vault, phone), residentId, accountId))) free.push(phone)
  }
  return free
}

/** Told at each of these numbers, once; never at one that is bound at somebody else's account by now. */
export async function tellNumbers(
  { vault, noticeTexts }: Needs,
  trx: DatabaseTransaction,
  {
    kind,
    residentId,
    phones,
    now,
  }: { kind: NoticeTextKind; residentId: string; phones: readonly (string | null | undefined)[]; now: Date },
): Promise<void> {
  for (const phone of new Set(phones)) {
    if (!phone || (await isElsewhere(trx, phoneLookup(vault, phone), residentId, residentId))) continue
    await noticeTexts.send(trx, { phone, kind, now })
  }
}

/** The numbers bound at the person's own accounts. */
export function boundPhones({ vault }: Pick<Needs, 'vault'>, accounts: readonly PersonsAccount[], residentId: string): string[] {
  return accounts.flatMap(({ resident_id, phone_sealed: sealed }) =>
    resident_id === residentId && sealed !== null ? [vault.open(phonePurpose, sealed)] : [],
  )
}

/** Whether the number is bound at somebody else's account, at nobody's yet, or at this very one. */
export async function isElsewhere(
  trx: Database | DatabaseTransaction,
  lookup: string,
  residentId: string,
  accountId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select('id')
    .where('phone_lookup', '=', lookup)
    .where((where) => where.or([where('id', '=', accountId), where('resident_id', 'is distinct from', residentId)]))
    .executeTakeFirst()
  return row !== undefined
}
