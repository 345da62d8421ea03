import * as z from 'zod/mini'
import { requestKinds, visitTypes } from '../../../authorization/accessRequest'

/** A name that a person can read: no control or direction characters, no half surrogate, not only blanks. */
const short = z.string().check(z.maxLength(64), z.regex(/^(?!\s*$)[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+$/u))

/** Who asks: the same five facts in every message about a doctor. */
export const askerShape = { orgCode: short, orgName: short, department: short, staffNo: short, staffName: short }

/** Whose record: `documentNumber` is SM4-ECB hex. */
export const patientShape = {
  documentType: z.string().check(z.regex(/^(0[1-8]|99)$/)),
  documentNumber: z.string().check(z.regex(/^([0-9a-f]{32}){1,4}$/)),
  patientName: short,
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
