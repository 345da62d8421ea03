import { randomBytes } from 'node:crypto'

const lifeMilliseconds = 7200 * 1000
/** In its last five minutes a token is followed by a new one, and lives on beside it. */
const overlapMilliseconds = 5 * 60 * 1000

/** stable_token: the same token until shortly before its end; a forced new one ends it at once. */
export interface AccessTokens {
  current(force: boolean, now: Date): { token: string; expiresIn: number }
  isValid(token: string, now: Date): boolean
  clear(): void
}

export function createAccessTokens(): AccessTokens {
  let newest: { token: string; endsAt: number } | null = null
  let previous: { token: string; endsAt: number } | null = null
  return {
    current: (force, now) => {
      const time = now.getTime()
      if (newest === null || force || newest.endsAt - time < overlapMilliseconds) {
        previous = force ? null : newest
        newest = { token: randomBytes(48).toString('base64url'), endsAt: time + lifeMilliseconds }
      }
      return { token: newest.token, expiresIn: Math.floor((newest.endsAt - time) / 1000) }
    },
    isValid: (token, now) => [newest, previous].some((held) => held !== null && held.token === token && held.endsAt > now.getTime()),
    clear: () => {
      newest = null
      previous = null
    },
  }
}
