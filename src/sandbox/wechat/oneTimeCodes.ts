import { randomBytes } from 'node:crypto'
import { wechatErrors } from '../../contract/upstream/wechat/login'

const lifeMilliseconds = 5 * 60 * 1000

/** A login code cannot stand in for a phone code, nor the other way round. */
export type CodeKind = 'login' | 'phone'
export type Redeemed = { ok: true; openid: string } | { ok: false; errcode: number }

/** Five minutes, one use (facts a2). */
export interface OneTimeCodes {
  issue(kind: CodeKind, openid: string, now: Date): string
  redeem(kind: CodeKind, code: string, now: Date): Redeemed
  clear(): void
}

export function createOneTimeCodes(): OneTimeCodes {
  const codes = new Map<string, { kind: CodeKind; openid: string; issuedAt: number; used: boolean }>()
  const alive = (issuedAt: number, now: Date) => now.getTime() - issuedAt < lifeMilliseconds
  return {
    issue: (kind, openid, now) => {
      for (const [old, { issuedAt }] of codes) {
        if (alive(issuedAt, now)) break
        codes.delete(old)
      }
      const code = randomBytes(24).toString('base64url')
      codes.set(code, { kind, openid, issuedAt: now.getTime(), used: false })
      return code
    },
    redeem: (kind, code, now) => {
      const held = codes.get(code)
      if (held === undefined || held.kind !== kind || !alive(held.issuedAt, now)) return { ok: false, errcode: wechatErrors.badCode }
      if (held.used) return { ok: false, errcode: wechatErrors.usedCode }
      held.used = true
      return { ok: true, openid: held.openid }
    },
    clear: () => codes.clear(),
  }
}
