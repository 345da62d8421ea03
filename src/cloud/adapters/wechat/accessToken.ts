import * as z from 'zod/mini'
import { stableTokenAnswer, stableTokenPath } from '../../../contract/upstream/wechat/login'
import type { Clock } from '../../ports'
import { callWechat, type WechatApp } from './callWechat'

export interface AccessTokens {
  /** The app's access_token, kept for its life; null when WeChat does not give one. */
  current(): Promise<string | null>
  /** WeChat said it is no longer good. */
  forget(): void
}

/** Renewed this long before its end: WeChat lets the old one live on for 5 minutes. */
const marginMs = 5 * 60_000

export function accessTokens(app: WechatApp, clock: Clock): AccessTokens {
  let held: { token: string; until: number } | null = null
  return {
    async current() {
      if (held && clock.now().getTime() < held.until) return held.token
      const body = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret }
      const answer = z.safeParse(stableTokenAnswer, await callWechat(app, 'POST', stableTokenPath, {}, body))
      if (!answer.success || !answer.data.access_token || !answer.data.expires_in) return null
      held = { token: answer.data.access_token, until: clock.now().getTime() + answer.data.expires_in * 1000 - marginMs }
      return held.token
    },
    forget() {
      held = null
    },
  }
}
