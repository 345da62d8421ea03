import { subscribeErrors, subscribeSendAnswer, subscribeSendPath } from '../../../contract/upstream/wechat/subscribeMessage'
import type { SubscribeMessages } from '../../ports'
import type { AccessTokens } from './accessToken'
import type { WechatApp } from './callWechat'
import { callWithToken, passing, staleToken } from './callWithToken'

export function subscribeMessages(app: WechatApp, tokens: AccessTokens): SubscribeMessages {
  return {
    async send({ openid, templateId, page, data }) {
      const fields = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]))
      const body = { touser: openid, template_id: templateId, page, data: fields, lang: 'zh_CN' }
      const { answer, taken } = await callWithToken(app, tokens, subscribeSendPath, body, subscribeSendAnswer)
      if (answer === null) return { kind: taken ? 'unanswered' : 'unavailable' }
      const { errcode } = answer
      if (errcode === 0) return { kind: 'sent' }
      if (errcode === subscribeErrors.refusedOrUsedUp) return { kind: 'exhausted' }
      return passing.includes(errcode) || staleToken.includes(errcode) ? { kind: 'unavailable' } : { kind: 'refused', errcode }
    },
  }
}
