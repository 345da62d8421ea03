import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { accessRequestSchema, requestIdSchema } from './accessRequest'

/** Asking again gives a new code and ends the one before: there is never more than one alive for a request. */
export const issueCode = defineOperation({
  name: 'authorization.issueCode',
  summary: '为一次申请生成授权码：6位、5分钟、只能用一次',
  level: 2,
  input: z.strictObject({ requestId: requestIdSchema, receiptId: z.uuid() }),
  output: z.object({
    code: z.string().check(z.regex(/^\d{6}$/)),
    expiresAt: instantSchema,
    serverNow: instantSchema,
    request: accessRequestSchema,
  }),
  failures: ['consent.required', 'authorization.requestClosed'],
})
