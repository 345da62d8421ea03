import * as z from 'zod/mini'
import {
  errInvalidVerifyId,
  getVerifyIdAnswer,
  getVerifyIdPath,
  queryVerifyInfoAnswer,
  queryVerifyInfoPath,
} from '../../../contract/upstream/wechat/face'
import { jscode2sessionAnswer, jscode2sessionPath, phoneNumberAnswer, phoneNumberPath } from '../../../contract/upstream/wechat/login'
import { soterVerifyAnswer, soterVerifyPath } from '../../../contract/upstream/wechat/soter'
import type { Wechat } from '../../ports'
import type { AccessTokens } from './accessToken'
import { callWechat, type WechatApp } from './callWechat'
import { callWithToken, passing } from './callWithToken'
import { certHash } from './certHash'

export function wechatApi(app: WechatApp, tokens: AccessTokens): Wechat {
  return {
    async exchangeLoginCode(code) {
      const query = { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' }
      const { answer } = await callWechat(app, 'GET', jscode2sessionPath, query)
      const read = z.safeParse(jscode2sessionAnswer, answer)
      if (!read.success || passing.includes(read.data.errcode ?? 0)) return { kind: 'unavailable' }
      return read.data.openid ? { kind: 'openid', openid: read.data.openid } : { kind: 'rejected' }
    },

    async exchangePhoneCode(code) {
      const { answer, taken } = await callWithToken(app, tokens, phoneNumberPath, { code }, phoneNumberAnswer)
      if (answer === null || !taken || passing.includes(answer.errcode)) return { kind: 'unavailable' }
      const phone = answer.phone_info?.purePhoneNumber
      const mainland = answer.phone_info?.countryCode === '86' && phone !== undefined && /^1\d{10}$/.test(phone)
      return answer.errcode === 0 && mainland ? { kind: 'phone', phone } : { kind: 'rejected' }
    },

    async startFace({ outSeqNo, openid, name, number }) {
      const body = { out_seq_no: outSeqNo, cert_info: { cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: number }, openid }
      const { answer } = await callWithToken(app, tokens, getVerifyIdPath, body, getVerifyIdAnswer)
      if (answer === null || answer.errcode !== 0 || !answer.verify_id) return { kind: 'unavailable' }
      return { kind: 'started', verifyId: answer.verify_id, expiresInSeconds: answer.expires_in ?? 3600 }
    },

    async queryFace({ outSeqNo, openid, name, number, verifyId }) {
      const body = { verify_id: verifyId, out_seq_no: outSeqNo, cert_hash: certHash('IDENTITY_CARD', name, number), openid }
      const { answer } = await callWithToken(app, tokens, queryVerifyInfoPath, body, queryVerifyInfoAnswer)
      if (answer?.errcode === errInvalidVerifyId) return { kind: 'invalid' }
      // errcode 0 with another verify_ret is a failed face, and has been taken for success before (facts a1).
      if (answer === null || answer.errcode !== 0 || answer.verify_ret === undefined) return { kind: 'unavailable' }
      return { kind: 'result', verifyRet: answer.verify_ret }
    },

    async checkSoter({ openid, resultJson, signature }) {
      const body = { openid, json_string: resultJson, json_signature: signature }
      const { answer } = await callWithToken(app, tokens, soterVerifyPath, body, soterVerifyAnswer)
      if (answer === null || passing.includes(answer.errcode)) return { kind: 'unavailable' }
      return { kind: answer.errcode === 0 && answer.is_ok === true ? 'valid' : 'invalid' }
    },
  }
}
