import type { ColumnType } from 'kysely'
import type { WardActKind } from '../../contract/family/acts'
import type { MessageKind } from '../../contract/message/message'
import type { Guardians, Messages } from '../neighbours'
import type { Database, DatabaseTransaction, Random } from '../ports'

/** What was done for a child, or happened to its guardianship. Nothing here is ever changed or removed. */
export interface GuardianActTable {
  resident_id: string
  id: string
  at: ColumnType<Date, Date, never>
  /** The guardian who acted. */
  by_resident_id: string | null
  by_kind: ActBy['kind']
  kind: WardActKind
  org_name: string | null
}

/** `child`: from 14 by themselves · `window`: staff who reviewed evidence · `system`: age, registers, or proof that ran out. */
export type ActBy = { readonly kind: 'guardian'; readonly residentId: string } | { readonly kind: 'child' | 'window' | 'system' }

export interface ActNeeds {
  readonly random: Random
  readonly messages: Pick<Messages, 'post'>
  readonly guardians: Pick<Guardians, 'of' | 'frozenSince'>
}

interface NewAct {
  readonly wardId: string
  readonly by: ActBy
  readonly kind: WardActKind
  readonly orgName: string | null
  readonly now: Date
  /** Whom it concerns although they are, by now, no guardian any more. */
  readonly alsoTold?: string
}

const messageOf: Partial<Record<WardActKind, MessageKind>> = {
  guardianAdded: 'guardianAdded',
  guardianEnded: 'guardianEnded',
  guardianExpired: 'guardianEnded',
  frozen: 'wardFrozen',
  lifted: 'wardUnfrozen',
  accessGiven: 'wardAccessGiven',
  accessRevoked: 'wardAccessRevoked',
}

/** Kept, and told to every guardian but the one who acted, and to the child in its own inbox. */
export async function keepAct(
  needs: ActNeeds,
  trx: DatabaseTransaction,
  { wardId, by, kind, orgName, now, alsoTold }: NewAct,
): Promise<void> {
  const actor = by.kind === 'guardian' ? by.residentId : null
  const row = { resident_id: wardId, id: needs.random.uuid(), at: now, by_resident_id: actor, by_kind: by.kind, kind, org_name: orgName }
  await trx.insertInto('guardian_act').values(row).execute()
  const others = [...(await needs.guardians.of(trx, wardId, now)), ...(alsoTold === undefined ? [] : [alsoTold])]
  const told = [...new Set(others)].filter((residentId) => residentId !== actor)
  const said = { wardId, kind: messageOf[kind] ?? 'wardActed', now }
  // In dispute no guardian is told which hospital it was: the child may have been there since.
  const named = (await needs.guardians.frozenSince(trx, wardId)) === null ? orgName : null
  await tellFamily(needs, trx, { ...said, orgName: named, guardians: told, child: false })
  await tellFamily(needs, trx, { ...said, orgName, guardians: [], child: by.kind !== 'child' })
}

interface FamilyNews {
  readonly wardId: string
  readonly kind: MessageKind
  readonly orgName: string | null
  readonly now: Date
  readonly guardians: readonly string[]
  readonly child: boolean
}

/** A guardian is told which child; the child needs no telling who it is. */
export async function tellFamily(
  { messages }: Pick<ActNeeds, 'messages'>,
  trx: DatabaseTransaction,
  { wardId, kind, orgName, now, guardians, child }: FamilyNews,
): Promise<void> {
  for (const residentId of guardians) await messages.post(trx, { residentId, kind, orgName, aboutId: wardId, now })
  if (child) await messages.post(trx, { residentId: wardId, kind, orgName, aboutId: null, now })
}

export interface KeptAct {
  readonly id: string
  readonly at: Date
  readonly byResidentId: string | null
  readonly byKind: ActBy['kind']
  readonly kind: WardActKind
  readonly orgName: string | null
}

/** Newest first, from beyond `after`. */
export async function actsOf(db: Database, wardId: string, after: { at: Date; id: string } | null, limit: number): Promise<KeptAct[]> {
  let query = db
    .selectFrom('guardian_act')
    .select(['id', 'at', 'by_resident_id', 'by_kind', 'kind', 'org_name'])
    .where('resident_id', '=', wardId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) query = query.where((where) => where(where.refTuple('at', 'id'), '<', where.tuple(after.at, after.id)))
  return (await query.execute()).map((row) => ({
    id: row.id,
    at: row.at,
    byResidentId: row.by_resident_id,
    byKind: row.by_kind,
    kind: row.kind,
    orgName: row.org_name,
  }))
}
