import type { ColumnType } from 'kysely'
import type { DocumentType } from '../../contract/identity/documentType'
import type { Residents } from '../neighbours'
import type { Clock, Database, DatabaseTransaction, PersonDocument, Random, Vault } from '../ports'

/** 居民. The row may exist before the person does (a hospital asked): then only the keyed look-up is known. */
export interface ResidentTable {
  id: string
  lookup: string
  document_type: DocumentType | null
  number_sealed: string | null
  name_sealed: string | null
  created_at: ColumnType<Date, Date, never>
}

export const numberPurpose = 'resident.number'
export const namePurpose = 'resident.name'

/** 06 (港澳居民来往内地通行证): the first 9 characters stay the same through every renewal. */
export function lookupText(person: PersonDocument): string {
  const number = person.documentType === '06' ? person.documentNumber.slice(0, 9) : person.documentNumber
  return `${person.documentType}|${number}`
}

interface Needs {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
}

export async function residentIdOf({ db, clock, random, vault }: Needs, person: PersonDocument): Promise<string> {
  const lookup = vault.lookup('resident.document', lookupText(person))
  const row = await db
    .insertInto('resident')
    .values({ id: random.uuid(), lookup, created_at: clock.now() })
    .onConflict((conflict) => conflict.column('lookup').doUpdateSet({ lookup }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function storeIdentity({ db, vault }: Needs, residentId: string, person: PersonDocument & { name: string }): Promise<void> {
  await db
    .updateTable('resident')
    .set({
      document_type: person.documentType,
      number_sealed: vault.seal(numberPurpose, person.documentNumber),
      name_sealed: vault.seal(namePurpose, person.name),
    })
    .where('id', '=', residentId)
    .execute()
}

/** Only where nothing is known: what a person showed at real name is never replaced by what a hospital said. */
async function remember(
  trx: DatabaseTransaction,
  vault: Vault,
  residentId: string,
  person: PersonDocument & { name: string },
): Promise<void> {
  await trx
    .updateTable('resident')
    .set({
      document_type: person.documentType,
      number_sealed: vault.seal(numberPurpose, person.documentNumber),
      name_sealed: vault.seal(namePurpose, person.name),
    })
    .where('id', '=', residentId)
    .where('number_sealed', 'is', null)
    .execute()
}

type SealedIdentity = Pick<ResidentTable, 'document_type' | 'number_sealed' | 'name_sealed'>

/** Sealed values are opened when they are asked for: who only needs the name never sees the number. */
function openIdentity(vault: Vault, sealed: SealedIdentity): (PersonDocument & { name: string }) | null {
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

/** What other capabilities may ask about residents. */
export function residentsPort(needs: Needs): Residents {
  return {
    idOf: (person) => residentIdOf(needs, person),
    remember: (trx, residentId, person) => remember(trx, needs.vault, residentId, person),
    async renamed(trx, residentId, name) {
      await trx
        .updateTable('resident')
        .set({ name_sealed: needs.vault.seal(namePurpose, name) })
        .where('id', '=', residentId)
        .where('name_sealed', 'is not', null)
        .execute()
    },
    async identityOf(residentId) {
      const row = await needs.db
        .selectFrom('resident')
        .select(['document_type', 'number_sealed', 'name_sealed'])
        .where('id', '=', residentId)
        .executeTakeFirst()
      return row ? openIdentity(needs.vault, row) : null
    },
  }
}
