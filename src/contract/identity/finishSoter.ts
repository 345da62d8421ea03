import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/** As wx.startSoterAuthentication gave them; `resultJson` holds the challenge in `raw`. */
export const finishSoter = defineOperation({
  name: 'identity.finishSoter',
  summary: '由服务器向微信核对指纹或面容的签名，确认是本人',
  level: 2,
  input: z.strictObject({
    resultJson: z.string().check(z.minLength(2), z.maxLength(4000)),
    signature: z.string().check(z.minLength(1), z.maxLength(4000)),
  }),
  output: z.object({}),
  failures: ['identity.soterRejected', 'upstream.wechat'],
})
