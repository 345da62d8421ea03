import type { ColumnType } from 'kysely'
import type { DocumentType } from '../../contract/identity/documentType'
import { readResidentIdNumber } from '../../contract/identity/residentIdNumber'
import type { Residents } from '../neighbours'
import type { Clock, Database, DatabaseTransaction, PersonDocument, Random, Vault } from '../ports'
import { moveProof } from './offlineProofs'

/** 居民. The row may exist before the person does (a hospital asked): then only the keyed look-up is known. */
export interface ResidentTable {
  id: string
  lookup: string
  document_type: DocumentType | null
  number_sealed: string | null
  name_sealed: string | null
  /** As the province's register told it at real name. */
  birth_date_sealed: string | null
  /** Another row is this person, too: whatever names this one means that one. So stands every number but the first somebody is known by. */
  merged_into: ColumnType<string | null, string | undefined, string>
  /** When the province's register was first heard to say that they have died. */
  deceased_at: ColumnType<Date | null, never, Date | null>
  created_at: ColumnType<Date, Date, never>
}

export const numberPurpose = 'resident.number'
export const namePurpose = 'resident.name'
export const birthDatePurpose = 'resident.birthDate'

/**
 * 06 (港澳居民来往内地通行证): the first 9 characters stay the same through every renewal.
 * 02 (居民户口本), 05 (驾驶证): by its holder's ID number it is the person of the ID card.
 */
export function lookupText(person: PersonDocument): string {
  if (showsIdNumber(person)) return `01|${person.documentNumber}`
  const number = person.documentType === '06' ? person.documentNumber.slice(0, 9) : person.documentNumber
  return `${person.documentType}|${number}`
}

function showsIdNumber({ documentType, documentNumber }: PersonDocument): boolean {
  return (documentType === '02' || documentType === '05') && readResidentIdNumber(documentNumber, '9999-12-31').ok
}

interface Needs {
  db: Database | DatabaseTransaction
  clock: Clock
  random: Random
  vault: Vault
}

/** The row of a number, made if new, and held until the transaction ends, if this is in one. */
export async function rowOf(
  { db, clock, random, vault }: Needs,
  person: PersonDocument,
): Promise<{ id: string; merged_into: string | null }> {
  const lookup = vault.lookup('resident.document', lookupText(person))
  return db
    .insertInto('resident')
    .values({ id: random.uuid(), lookup, created_at: clock.now() })
    .onConflict((conflict) => conflict.column('lookup').doUpdateSet({ lookup }))
    .returning(['id', 'merged_into'])
    .executeTakeFirstOrThrow()
}

export async function residentIdOf(needs: Needs, person: PersonDocument): Promise<string> {
  const row = await rowOf(needs, person)
  return row.merged_into ?? row.id
}

/** The same, of somebody who is here already: looking makes nobody. */
export async function knownIdOf({ db, vault }: Pick<Needs, 'db' | 'vault'>, person: PersonDocument): Promise<string | null> {
  const lookup = vault.lookup('resident.document', lookupText(person))
  const row = await db.selectFrom('resident').select(['id', 'merged_into']).where('lookup', '=', lookup).executeTakeFirst()
  return row?.merged_into ?? row?.id ?? null
}

interface Identity extends PersonDocument {
  readonly name: string
}

/** What the person showed at real name. Shown by a number of theirs that another has replaced, the one in force stays. */
export async function storeIdentity({ db, vault }: Pick<Needs, 'db' | 'vault'>, residentId: string, person: Identity): Promise<void> {
  const known = await identityOf({ db, vault }, residentId)
  // The ID card stays what they go by, also when the same number is shown in another booklet.
  const replaced =
    known !== null && (lookupText(known) !== lookupText(person) || (known.documentType === '01' && person.documentType !== '01'))
  await db
    .updateTable('resident')
    .set({
      ...(replaced ? {} : sealedNumber(vault, person)),
      name_sealed: vault.seal(namePurpose, person.name),
    })
    .where('id', '=', residentId)
    .execute()
}

/** As the province's register tells it. */
export async function storeBirthDate({ db, vault }: Pick<Needs, 'db' | 'vault'>, residentId: string, birthDate: string): Promise<void> {
  await db
    .updateTable('resident')
    .set({ birth_date_sealed: vault.seal(birthDatePurpose, birthDate) })
    .where('id', '=', residentId)
    .execute()
}

function sealedNumber(vault: Vault, { documentType, documentNumber }: PersonDocument) {
  return { document_type: documentType, number_sealed: vault.seal(numberPurpose, documentNumber) }
}

/** Only where nothing is known: what a person showed at real name is never replaced by what a hospital said. */
async function remember(trx: DatabaseTransaction, vault: Vault, residentId: string, person: Identity): Promise<void> {
  await trx
    .updateTable('resident')
    .set({ ...sealedNumber(vault, person), name_sealed: vault.seal(namePurpose, person.name) })
    .where('id', '=', residentId)
    .where('number_sealed', 'is', null)
    .execute()
}

async function identityOf({ db, vault }: Pick<Needs, 'db' | 'vault'>, residentId: string): Promise<Identity | null> {
  const row = await db
    .selectFrom('resident')
    .select(['document_type', 'number_sealed', 'name_sealed'])
    .where('id', '=', residentId)
    .executeTakeFirst()
  return row ? openIdentity(vault, row) : null
}

/** What the person goes by; nobody here has none once an account is theirs. */
export async function documentTypeOf(trx: DatabaseTransaction, residentId: string): Promise<DocumentType> {
  const row = await trx.selectFrom('resident').select('document_type').where('id', '=', residentId).executeTakeFirst()
  return row?.document_type ?? '99'
}

type SealedIdentity = Pick<ResidentTable, 'document_type' | 'number_sealed' | 'name_sealed'>

/** Sealed values are opened when they are asked for: who only needs the name never sees the number. */
function openIdentity(vault: Vault, sealed: SealedIdentity): Identity | null {
  const { document_type: documentType, number_sealed: number, name_sealed: name } = sealed
  if (!documentType || !number || !name) return null
  return {
    documentType,
    get documentNumber() {
      return vault.open(numberPurpose, number)
    },
    get name() {
      return vault.open(namePurpose, name)
    },
  }
}

/** What some capability keeps of a row becomes that of the row it means by now: nothing may stay where nobody looks for it. */
export type MoveTo = (trx: DatabaseTransaction, from: string, into: string, now: Date) => Promise<void>

interface JoinNeeds extends Needs {
  readonly db: DatabaseTransaction
  readonly moves: readonly MoveTo[]
}

/**
 * The resident whom all these numbers mean; null where two of them are residents here with names of their own.
 * Every number is a row, and all rows but one mean that one: whoever asks by an older number finds the same person by one look-up.
 */
async function idOfKnown(needs: JoinNeeds, known: readonly PersonDocument[]): Promise<string | null> {
  const [current] = known
  if (!current) throw new Error('nobody is known by no number')
  // In one order, so that two who join the same numbers wait for one another.
  const inOrder = [...known].sort((one, other) => (lookupText(one) < lookupText(other) ? -1 : 1))
  const means = new Map<PersonDocument, string>()
  for (const each of inOrder) means.set(each, await residentIdOf(needs, each))
  const residents = [...new Set(means.values())]
  const named = await withNames(needs, residents)
  if (named.length > 1) return null
  const kept = named[0] ?? means.get(current) ?? ''
  for (const residentId of residents) if (residentId !== kept) await join(needs, residentId, kept)
  return kept
}

/** From now on this resident goes by this number; the one before still means them. */
async function renumber(needs: JoinNeeds, residentId: string, person: Identity): Promise<'done' | 'same' | 'taken'> {
  const row = await rowOf(needs, person)
  const means = row.merged_into ?? row.id
  if (means !== residentId) {
    if ((await withNames(needs, [means])).length > 0) return 'taken'
    await join(needs, means, residentId)
  }
  const { db, vault } = needs
  const before = await identityOf(needs, residentId)
  if (before?.documentType === person.documentType && before.documentNumber === person.documentNumber) return 'same'
  const known = { ...sealedNumber(vault, person), name_sealed: vault.seal(namePurpose, person.name) }
  await db.updateTable('resident').set(known).where('id', '=', residentId).execute()
  return 'done'
}

async function withNames({ db }: JoinNeeds, residentIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('resident')
    .select('id')
    .where('id', 'in', residentIds)
    .where('number_sealed', 'is not', null)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Never more than one step from a number to the person. What was kept by that number goes with it. */
async function join({ db, clock, moves }: JoinNeeds, from: string, into: string): Promise<void> {
  await db
    .updateTable('resident')
    .set({ merged_into: into })
    .where((where) => where.or([where('id', '=', from), where('merged_into', '=', from)]))
    .execute()
  await moveProof(db, from, into)
  for (const move of moves) await move(db, from, into, clock.now())
}

/** Held until the transaction ends: who joins this row to another waits, and then moves what was written by it. */
async function meansNow(trx: DatabaseTransaction, residentId: string): Promise<string> {
  const row = await trx.selectFrom('resident').select('merged_into').where('id', '=', residentId).forNoKeyUpdate().executeTakeFirst()
  return row?.merged_into ?? residentId
}

/** What other capabilities may ask about residents. */
export function residentsPort(needs: Needs & { readonly db: Database; readonly moves: readonly MoveTo[] }): Residents {
  const { db, vault } = needs
  return {
    idOf: (person) => residentIdOf(needs, person),
    meansNow,
    idOfKnown: (known) => db.transaction().execute((trx) => idOfKnown({ ...needs, db: trx }, known)),
    renumber: (trx, residentId, person) => renumber({ ...needs, db: trx }, residentId, person),
    async hasDied(residentId, trx) {
      const row = await (trx ?? db).selectFrom('resident').select('deceased_at').where('id', '=', residentId).executeTakeFirst()
      return (row?.deceased_at ?? null) !== null
    },
    async birthDateOf(residentId) {
      const row = await db.selectFrom('resident').select('birth_date_sealed').where('id', '=', residentId).executeTakeFirst()
      return row?.birth_date_sealed ? vault.open(birthDatePurpose, row.birth_date_sealed) : null
    },
    remember: (trx, residentId, person) => remember(trx, vault, residentId, person),
    async renamed(trx, residentId, name) {
      await trx
        .updateTable('resident')
        .set({ name_sealed: vault.seal(namePurpose, name) })
        .where('id', '=', residentId)
        .where('name_sealed', 'is not', null)
        .execute()
    },
    identityOf: (residentId) => identityOf(needs, residentId),
  }
}
