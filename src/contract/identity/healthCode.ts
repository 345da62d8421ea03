import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'

/** Of the whole data URL: what a page can hold and a screen can use. */
export const largestHealthCode = 60 * 1024

/**
 * 电子健康码 as the authority issued it: a picture we neither make nor read, with its own times; nothing of it is stored.
 * `notIssued`: the authority has none for this person · `notProvided`: the province has not opened this to us.
 */
export const healthCode = defineOperation({
  name: 'identity.healthCode',
  summary: '显示主管部门签发的本人电子健康码（只转示，不保存）',
  level: 2,
  stepUp: true,
  input: z.strictObject({}),
  output: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('issued'),
      image: z.string().check(z.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/), z.maxLength(largestHealthCode)),
      issuedAt: instantSchema,
      validUntil: instantSchema,
    }),
    z.object({ state: z.literal('notIssued') }),
    z.object({ state: z.literal('notProvided') }),
  ]),
  failures: ['upstream.province', 'upstream.answerRefused'],
})
