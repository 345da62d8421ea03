import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { accessRequestSchema, requestIdSchema } from './accessRequest'

/**
 * Asking again gives a new code and ends the one before: there is never more than one alive for a request.
 * `byMessage` also sends it to this phone as a subscribe message; `messageSent` says whether WeChat took it.
 */
export const issueCode = defineOperation({
  name: 'authorization.issueCode',
  summary: '为一次申请生成授权码：6位、5分钟、只能用一次',
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({ requestId: requestIdSchema, receiptId: z.uuid(), byMessage: z.optional(z.boolean()) }),
  output: z.object({
    code: z.string().check(z.regex(/^\d{6}$/)),
    expiresAt: instantSchema,
    serverNow: instantSchema,
    request: accessRequestSchema,
    messageSent: z.nullable(z.boolean()),
  }),
  failures: ['consent.required', 'authorization.requestClosed', 'authorization.needsNoCode'],
})
