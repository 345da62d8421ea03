import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { receiptSchema } from './agreement'

export const receipts = defineOperation({
  name: 'consent.receipts',
  summary: '我的同意凭证，最近的在前',
  level: 1,
  input: z.strictObject({}),
  output: z.object({ receipts: z.array(receiptSchema) }),
  failures: [],
})
