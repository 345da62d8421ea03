import type { DatabaseTransaction, PersonDocument } from '../ports'
import { type ActBy, type ActNeeds, keepAct } from './guardianActs'
import type { FamilyNeeds } from './needs'

type Needs = ActNeeds & Pick<FamilyNeeds, 'db' | 'residents'>

interface TakeOver {
  readonly wardId: string
  readonly name: string
  /** The number they go by here. */
  readonly from: PersonDocument
  /** Every number the register has known them by, the one in force first. */
  readonly known: readonly PersonDocument[]
  readonly by: ActBy
  readonly now: Date
}

/**
 * A child that has an ID number by now goes by it (管理规范 art. 14); the number before still finds them.
 * Only where the register says that both are the same child; one that is another resident here stays apart.
 */
export async function takeOverNumber(needs: Needs, takeOver: TakeOver): Promise<void> {
  const { wardId, from, known } = takeOver
  const [current] = known
  if (!current || isSame(current, from) || !known.some((each) => isSame(each, from))) return
  if ((await needs.residents.idOfKnown(known)) !== wardId) return
  await needs.db.transaction().execute((trx) => renumberWard(needs, trx, takeOver, current))
}

/** Told once, whoever asks first. */
export async function renumberWard(
  needs: Pick<Needs, keyof ActNeeds | 'residents'>,
  trx: DatabaseTransaction,
  { wardId, name, by, now }: Pick<TakeOver, 'wardId' | 'name' | 'by' | 'now'>,
  number: PersonDocument,
): Promise<'done' | 'same' | 'taken'> {
  const { documentType, documentNumber } = number
  const renumbered = await needs.residents.renumber(trx, wardId, { documentType, documentNumber, name })
  if (renumbered === 'done') await keepAct(needs, trx, { wardId, by, kind: 'numberUpgraded', orgName: null, now })
  return renumbered
}

export function isSame(one: PersonDocument, other: PersonDocument): boolean {
  return one.documentType === other.documentType && one.documentNumber === other.documentNumber
}
