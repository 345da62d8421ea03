import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { visible } from '../visibleText'
import { meSchema } from './me'

/** `code` comes from wx.login: 5 minutes, one use. An openid sent by the client has no place here. */
export const signIn = defineOperation({
  name: 'identity.signIn',
  summary: '用微信登录凭证换取会话',
  level: 'public',
  input: z.strictObject({
    code: z.string().check(z.minLength(1), z.maxLength(128)),
    /** The phone's model, as it says itself: only so that the person can tell their devices apart. */
    device: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60), visible)),
  }),
  output: z.object({ session: z.string(), me: meSchema }),
  failures: ['identity.loginRejected', 'upstream.wechat'],
})
