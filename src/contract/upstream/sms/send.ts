import * as z from 'zod/mini'

/** Ours: POST {SMS_BASE_URL}/send. */
export const smsSendPath = '/send'
export const smsSendRequest = z.strictObject({
  messageId: z.string().check(z.minLength(8), z.maxLength(64)),
  phone: z.string().check(z.regex(/^1\d{10}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(500)),
})
export const smsSendAnswer = z.object({ accepted: z.boolean() })
