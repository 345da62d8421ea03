import * as z from 'zod/mini'
import { backChannelCode } from './accessRequestsCreate'

/** POST /hutong/codes.verify: always one request's code, never a search by code. */
export const codesVerify = {
  path: '/hutong/codes.verify',
  request: z.strictObject({
    requestId: z.string().check(z.minLength(1), z.maxLength(64)),
    orgCode: backChannelCode,
    staffNo: backChannelCode,
    code: z.string().check(z.regex(/^\d{6}$/)),
  }),
  answer: z.object({
    returnCode: z.enum(['1', '0']),
    returnDesc: z.string(),
    /** Why not: `none` = no code has been made yet, or this is not that request's hospital and doctor. */
    reason: z.optional(z.enum(['wrong', 'expired', 'used', 'locked', 'none'])),
    triesLeft: z.optional(z.number()),
  }),
} as const
