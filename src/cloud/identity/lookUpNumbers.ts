import type { Vault } from '../ports'
import { phonePurpose } from './accounts'
import type { IdentityNeeds } from './needs'
import { lookUpNumber } from './numberChange'

const atOnce = 200

/** Numbers bound before look-ups were kept get theirs, a few a turn; how many did. A number that somebody else has by now goes, as at binding. */
export async function lookUpNumbers(needs: Pick<IdentityNeeds, 'db' | 'clock' | 'vault' | 'messages' | 'noticeTexts'>): Promise<number> {
  const { db, clock, vault } = needs
  const rows = await db
    .selectFrom('account')
    .select(['id', 'phone_sealed'])
    .where('phone_sealed', 'is not', null)
    .where('phone_lookup', 'is', null)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let found = 0
  let closed = 0
  for (const { id: accountId, phone_sealed: sealed } of rows) {
    const phone = opened(vault, sealed ?? '')
    if (phone === null) closed += 1
    else if (await db.transaction().execute((trx) => lookUpNumber(needs, trx, { accountId, phone, now: clock.now() }))) found += 1
  }
  // The others have theirs all the same; but somebody must look.
  if (closed > 0) throw new Error('sealed numbers do not open')
  return found
}

function opened(vault: Vault, sealed: string): string | null {
  try {
    return vault.open(phonePurpose, sealed)
  } catch {
    return null
  }
}
