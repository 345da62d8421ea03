import * as z from 'zod/mini'

/** POST /cgi-bin/message/subscribe/send?access_token= (facts a3). */
export const subscribeSendPath = '/cgi-bin/message/subscribe/send'
export const subscribeSendRequest = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  data: z.record(z.string(), z.object({ value: z.string() })),
  miniprogram_state: z.optional(z.enum(['developer', 'trial', 'formal'])),
  lang: z.optional(z.string()),
})
export const subscribeSendAnswer = z.object({ errcode: z.number(), errmsg: z.optional(z.string()) })
export const subscribeErrors = { badOpenid: 40003, badTemplate: 40037, refusedOrUsedUp: 43101, badFormat: 47003, badPage: 41030 } as const
