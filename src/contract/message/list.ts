import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { messageSchema } from './message'

/** The in-app inbox always has everything, whatever WeChat delivered; while the account owes proof, only what is about the account. */
export const list = defineOperation({
  name: 'message.list',
  summary: '站内消息，最近的在前',
  repeatable: true,
  level: 1,
  whileProofDue: true,
  whileDeceased: true,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ messages: z.array(messageSchema), unread: z.number(), nextCursor: z.nullable(z.string()) }),
  failures: [],
})
