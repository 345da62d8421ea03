import * as z from 'zod/mini'
import {
  errInvalidVerifyId,
  getVerifyIdAnswer,
  getVerifyIdPath,
  queryVerifyInfoAnswer,
  queryVerifyInfoPath,
} from '../../../contract/upstream/wechat/face'
import {
  jscode2sessionAnswer,
  jscode2sessionPath,
  phoneNumberAnswer,
  phoneNumberPath,
  wechatErrors,
} from '../../../contract/upstream/wechat/login'
import type { Clock, Wechat } from '../../ports'
import { type AccessTokens, accessTokens } from './accessToken'
import { callWechat, type WechatApp } from './callWechat'
import { certHash } from './certHash'

/** A fresh access_token is worth one more try. */
const staleToken: readonly number[] = [wechatErrors.invalidToken, wechatErrors.unknownToken, wechatErrors.expiredToken]

/** Errors that say "not now" rather than "not this code". */
const passing: readonly number[] = [wechatErrors.busy, wechatErrors.tooOften]

export function wechatApi(app: WechatApp, clock: Clock): Wechat {
  const tokens = accessTokens(app, clock)

  return {
    async exchangeLoginCode(code) {
      const query = { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' }
      const answer = z.safeParse(jscode2sessionAnswer, await callWechat(app, 'GET', jscode2sessionPath, query))
      if (!answer.success || passing.includes(answer.data.errcode ?? 0)) return { kind: 'unavailable' }
      return answer.data.openid ? { kind: 'openid', openid: answer.data.openid } : { kind: 'rejected' }
    },

    async exchangePhoneCode(code) {
      const answer = await callWithToken(app, tokens, phoneNumberPath, { code }, phoneNumberAnswer)
      if (answer === null || passing.includes(answer.errcode)) return { kind: 'unavailable' }
      const phone = answer.phone_info?.purePhoneNumber
      const mainland = answer.phone_info?.countryCode === '86' && phone !== undefined && /^1\d{10}$/.test(phone)
      return answer.errcode === 0 && mainland ? { kind: 'phone', phone } : { kind: 'rejected' }
    },

    async startFace({ outSeqNo, openid, name, number }) {
      const body = { out_seq_no: outSeqNo, cert_info: { cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: number }, openid }
      const answer = await callWithToken(app, tokens, getVerifyIdPath, body, getVerifyIdAnswer)
      if (answer === null || answer.errcode !== 0 || !answer.verify_id) return { kind: 'unavailable' }
      return { kind: 'started', verifyId: answer.verify_id, expiresInSeconds: answer.expires_in ?? 3600 }
    },

    async queryFace({ outSeqNo, openid, name, number, verifyId }) {
      const body = { verify_id: verifyId, out_seq_no: outSeqNo, cert_hash: certHash('IDENTITY_CARD', name, number), openid }
      const answer = await callWithToken(app, tokens, queryVerifyInfoPath, body, queryVerifyInfoAnswer)
      if (answer?.errcode === errInvalidVerifyId) return { kind: 'invalid' }
      // errcode 0 with another verify_ret is a failed face, and has been taken for success before (facts a1).
      if (answer === null || answer.errcode !== 0 || answer.verify_ret === undefined) return { kind: 'unavailable' }
      return { kind: 'result', verifyRet: answer.verify_ret }
    },
  }
}

/** Calls with the access_token, once more with a fresh one when WeChat says the held one is stale. */
async function callWithToken<Answer extends z.ZodMiniType<{ errcode: number }>>(
  app: WechatApp,
  tokens: AccessTokens,
  path: string,
  body: unknown,
  schema: Answer,
): Promise<z.infer<Answer> | null> {
  for (const last of [false, true]) {
    const token = await tokens.current()
    if (token === null) return null
    const answer = z.safeParse(schema, await callWechat(app, 'POST', path, { access_token: token }, body))
    if (!answer.success) return null
    if (!staleToken.includes(answer.data.errcode) || last) return answer.data
    tokens.forget()
  }
  return null
}
