import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { meSchema } from './me'

/** `code` comes from WeChat's getPhoneNumber button: 5 minutes, one use, not the login code. */
export const bindPhone = defineOperation({
  name: 'identity.bindPhone',
  summary: '用微信手机号凭证绑定手机号',
  level: 0,
  input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(128)) }),
  output: meSchema,
  failures: ['identity.phoneRejected', 'upstream.wechat'],
})
