import * as z from 'zod/mini'
import { requestKinds, visitTypes } from '../../../authorization/accessRequest'

/** As the province writes them: one way of writing each, so that nobody gets round a block or a limit with a blank. */
export const backChannelCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/**
 * A name that everybody can read and sees alike: no control, direction or invisible characters, none of private use or not assigned,
 * no blank braille cell, no blanks at the ends.
 */
const readable = z
  .string()
  .check(z.maxLength(64), z.regex(/^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]+(?<!\s)$/u))

/** Who asks: the same five facts in every message about a doctor. */
export const askerShape = {
  orgCode: backChannelCode,
  orgName: readable,
  department: readable,
  staffNo: backChannelCode,
  staffName: readable,
}

/** Shown to nobody, compared with the province's register: it may have a rare character that only a hospital's own font has. */
const patientName = z.string().check(z.maxLength(64), z.regex(/^(?!\s*$)[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u))

/** Whose record: `documentNumber` is SM4-ECB hex. */
export const patientShape = {
  documentType: z.string().check(z.regex(/^(0[1-8]|99)$/)),
  documentNumber: z.string().check(z.regex(/^([0-9a-f]{32}){1,4}$/)),
  patientName,
}

/** POST /hutong/accessRequests.create. The answer is the same for residents the cloud does not know. */
export const accessRequestsCreate = {
  path: '/hutong/accessRequests.create',
  request: z.strictObject({ kind: z.enum(requestKinds), visitType: z.enum(visitTypes), ...askerShape, ...patientShape }),
  answer: z.object({
    returnCode: z.enum(['1', '0']),
    returnDesc: z.string(),
    requestId: z.optional(z.string()),
    expiresAt: z.optional(z.string()),
  }),
} as const
