import * as z from 'zod/mini'
import { stableTokenAnswer, stableTokenPath } from '../../../contract/upstream/wechat/login'
import type { Clock } from '../../ports'
import { callWechat, type WechatApp } from './callWechat'

/** The app's access_token, one for everybody who calls WeChat for it. */
export interface AccessTokens {
  /** Kept for its life; null when WeChat does not give one. */
  current(): Promise<string | null>
  /** WeChat said this one is no longer good: forgotten, unless a newer one has come meanwhile. */
  forget(token: string): void
}

/** Renewed this long before its end: WeChat lets the old one live on for 5 minutes. */
const marginMs = 5 * 60_000

export function accessTokens(app: WechatApp, clock: Clock): AccessTokens {
  let held: { token: string; until: number } | null = null
  return {
    async current() {
      if (held && clock.now().getTime() < held.until) return held.token
      const body = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret }
      const { answer } = await callWechat(app, 'POST', stableTokenPath, {}, body)
      const read = z.safeParse(stableTokenAnswer, answer)
      if (!read.success || !read.data.access_token || !read.data.expires_in) return null
      held = { token: read.data.access_token, until: clock.now().getTime() + read.data.expires_in * 1000 - marginMs }
      return held.token
    },
    forget(token) {
      if (held?.token === token) held = null
    },
  }
}
