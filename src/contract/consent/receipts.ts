import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { receiptSchema } from './agreement'

export const receipts = defineOperation({
  name: 'consent.receipts',
  summary: '我的同意凭证，最近的在前',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ receipts: z.array(receiptSchema), nextCursor: z.nullable(z.string()) }),
  failures: [],
})
