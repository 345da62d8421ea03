import type { DatabaseTransaction, PersonDocument } from '../ports'
import { applyWords } from './applyWords'
import type { EndingNeeds } from './endGuardianship'
import { type ActBy, type ActNeeds, keepAct } from './guardianActs'
import { lockWard } from './guardianships'
import type { FamilyNeeds } from './needs'

type Needs = EndingNeeds & Pick<FamilyNeeds, 'db' | 'residents'>

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
 * Only where the register says that both are the same child. `otherRecord`: who goes by the number in force is another resident here,
 * with a record of their own; what is done for this one would be hidden from them.
 */
export async function takeOverNumber(needs: Needs, takeOver: TakeOver): Promise<'done' | 'otherRecord'> {
  const { wardId, from, known, now } = takeOver
  const [current] = known
  if (!current || known.length === 1 || !known.some((each) => isSame(each, from))) return 'done'
  if ((await needs.residents.idOfKnown(known)) !== wardId) return isSame(current, from) ? 'done' : 'otherRecord'
  await needs.db.transaction().execute(async (trx) => {
    await lockWard(trx, wardId)
    await renumberWard(needs, trx, takeOver, current)
    // A window may have spoken of them by a number that nobody here knew them by.
    await applyWords(needs, trx, { wardId, orgName: null, now })
  })
  return 'done'
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
