import * as z from 'zod/mini'
import { wechatErrors } from '../../../contract/upstream/wechat/login'
import type { AccessTokens } from './accessToken'
import { callWechat, type WechatApp, type WechatCalled } from './callWechat'

/** WeChat turned the call away for its token: a fresh one is worth one more try. */
export const staleToken: readonly number[] = [wechatErrors.invalidToken, wechatErrors.unknownToken, wechatErrors.expiredToken]

/** Errors that say "not now" rather than "not this". */
export const passing: readonly number[] = [wechatErrors.busy, wechatErrors.tooOften]

/** Calls with the access_token, once more with a fresh one when WeChat says the held one is stale. */
export async function callWithToken<Answer extends z.ZodMiniType<{ errcode: number }>>(
  app: WechatApp,
  tokens: AccessTokens,
  path: string,
  body: unknown,
  schema: Answer,
): Promise<WechatCalled<z.infer<Answer>>> {
  for (const last of [false, true]) {
    const token = await tokens.current()
    if (token === null) break
    const called = await callWechat(app, 'POST', path, { access_token: token }, body)
    const read = z.safeParse(schema, called.answer)
    if (!read.success) return { answer: null, taken: called.taken }
    if (!staleToken.includes(read.data.errcode)) return { answer: read.data, taken: true }
    tokens.forget(token)
    if (last) return { answer: read.data, taken: false }
  }
  return { answer: null, taken: false }
}
