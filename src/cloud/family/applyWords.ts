import type { DatabaseTransaction } from '../ports'
import { type EndingNeeds, endGuardianship } from './endGuardianship'
import { guardiansOfRow } from './guardianships'
import { lift } from './liftFreeze'
import { freezeOf } from './wardFreezes'
import { noteSettled, settledWord, windowWord } from './windowEvidence'

interface Applying {
  readonly wardId: string
  /** The hospital whose word has just come; null where it came by another number, before. */
  readonly orgName: string | null
  readonly now: Date
}

/** What windows said last of this child is so, in whatever order and by whichever of its numbers it came. Under the ward's lock. */
export async function applyWords(needs: EndingNeeds, trx: DatabaseTransaction, { wardId, orgName, now }: Applying): Promise<void> {
  const by = { kind: 'window' } as const
  const [freeze, settled] = [await freezeOf(trx, wardId), await settledWord(trx, wardId)]
  // Reviewed before there was this dispute, it says nothing of it.
  if (freeze && settled && settled.reviewedAt >= freeze.since) {
    await noteSettled(trx, wardId, settled.proofId, freeze.by)
    await lift(needs, trx, { wardId, by, orgName, now })
  }
  for (const guardianId of await guardiansOfRow(trx, wardId)) {
    const word = await windowWord(trx, wardId, guardianId, now)
    if (word?.says === 'ended') await endGuardianship(needs, trx, { wardId, guardianId, why: 'window', by, orgName, now })
  }
}
