import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { agreementSchema, receiptSchema } from './agreement'

/** The exact text of a receipt: an agreement, or (channel `sms`) the SMS with its used-up code. Its SM3 is the receipt's. */
export const receiptText = defineOperation({
  name: 'consent.receiptText',
  summary: '重看一张凭证当时同意的全文',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({ receiptId: z.uuid() }),
  output: z.object({ receipt: receiptSchema, agreement: z.nullable(agreementSchema), sms: z.nullable(z.string()) }),
  failures: [],
})
