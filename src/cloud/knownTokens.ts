import { createHash } from 'node:crypto'

/** Whose a session's token was found to be of late. It opens nothing: it says only with whom a call shares a place while it waits. */
export interface KnownTokens {
  accountOf(token: string): string | null
  /** What finding its session said; null: nobody's. */
  learn(token: string, accountId: string | null): void
}

/** Whoever was seen longest ago is forgotten first: made-up tokens are never in it, so that no flood of them drives anybody out. */
export function knownTokens(most = 20_000): KnownTokens {
  const accounts = new Map<string, string>()
  return {
    accountOf: (token) => accounts.get(hashOf(token)) ?? null,
    learn(token, accountId) {
      const hash = hashOf(token)
      accounts.delete(hash)
      if (accountId === null) return
      accounts.set(hash, accountId)
      const [oldest] = accounts.keys()
      if (accounts.size > most && oldest !== undefined) accounts.delete(oldest)
    },
  }
}

/** A dump of the memory gives no session away. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}
