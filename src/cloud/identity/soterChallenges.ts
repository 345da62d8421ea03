import type { Database, DatabaseTransaction, Vault } from '../ports'

/** What a phone is asked to sign: 128 bits, two minutes, once, kept as a keyed hash. */
export interface SoterChallengeTable {
  account_id: string
  challenge_hash: string
  expires_at: Date
  used_at: Date | null
}

export const challengeLifeMs = 2 * 60_000

/** Whom it was given to: an account, on one session. */
export interface Challenged {
  readonly accountId: string
  readonly sessionHash: string
}

function challengeHash(vault: Vault, { sessionHash }: Challenged, challenge: string): string {
  return vault.lookup('soter.challenge', `${sessionHash}|${challenge}`)
}

export async function storeChallenge(db: Database, vault: Vault, asked: Challenged, challenge: string, now: Date): Promise<void> {
  const { accountId } = asked
  await db.deleteFrom('soter_challenge').where('account_id', '=', accountId).where('expires_at', '<=', now).execute()
  const expiresAt = new Date(now.getTime() + challengeLifeMs)
  await db
    .insertInto('soter_challenge')
    .values({ account_id: accountId, challenge_hash: challengeHash(vault, asked, challenge), expires_at: expiresAt })
    .execute()
}

/** When this session was asked to sign it; null where it was not, or not lately, or has signed already. */
export async function findChallenge(db: Database, vault: Vault, asked: Challenged, challenge: string, now: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('soter_challenge')
    .select('expires_at')
    .where('account_id', '=', asked.accountId)
    .where('challenge_hash', '=', challengeHash(vault, asked, challenge))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? new Date(row.expires_at.getTime() - challengeLifeMs) : null
}

/** Takes it for good; false when somebody was faster. */
export async function takeChallenge(
  trx: DatabaseTransaction,
  vault: Vault,
  asked: Challenged,
  challenge: string,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .updateTable('soter_challenge')
    .set({ used_at: now })
    .where('account_id', '=', asked.accountId)
    .where('challenge_hash', '=', challengeHash(vault, asked, challenge))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst()
  return row !== undefined
}
