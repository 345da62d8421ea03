import { randomBytes } from 'node:crypto'

const lifeSeconds = 7200

/** stable_token: the same token until it ends; a forced one ends it at once. */
export interface AccessTokens {
  current(force: boolean, now: Date): { token: string; expiresIn: number }
  isValid(token: string, now: Date): boolean
  clear(): void
}

export function createAccessTokens(): AccessTokens {
  let held: { token: string; endsAt: number } | null = null
  return {
    current: (force, now) => {
      if (held === null || force || held.endsAt <= now.getTime()) {
        held = { token: randomBytes(48).toString('base64url'), endsAt: now.getTime() + lifeSeconds * 1000 }
      }
      return { token: held.token, expiresIn: Math.min(lifeSeconds, Math.floor((held.endsAt - now.getTime()) / 1000)) }
    },
    isValid: (token, now) => held !== null && held.token === token && held.endsAt > now.getTime(),
    clear: () => {
      held = null
    },
  }
}
