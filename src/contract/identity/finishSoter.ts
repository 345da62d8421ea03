import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/**
 * As wx.startSoterAuthentication gave them; `resultJson` holds the challenge in `raw` and the phone in `cpu_id` and `uid`. A finger is whoever's
 * phone it is: the first result of a phone is taken, and enrols it for this account, only while face or PIN on this session is fresh.
 */
export const finishSoter = defineOperation({
  name: 'identity.finishSoter',
  summary: '由服务器向微信核对指纹或面容的签名，确认是本人；刚用人脸或密码确认过时，登记这台手机',
  level: 2,
  input: z.strictObject({
    resultJson: z.string().check(z.minLength(2), z.maxLength(4000)),
    signature: z.string().check(z.minLength(1), z.maxLength(4000)),
  }),
  output: z.object({}),
  failures: ['identity.soterRejected', 'upstream.wechat'],
})
