import * as z from 'zod/mini'
import { askerShape, backChannelCode, patientShape } from './accessRequestsCreate'

/** One person as the window's staff saw them: numbers are SM4-ECB hex, names in the clear. */
const seenPerson = z.strictObject(patientShape)
const sealedDigits = z.string().check(z.regex(/^([0-9a-f]{32}){1,2}$/))
const evidence = z.enum(['birthCertificate', 'householdRegister', 'courtOrder', 'appointment'])
/** When it was reviewed; absent: when it comes. Words may come in another order, or late. */
const reviewedAt = z.optional(z.iso.datetime({ offset: true }))

/**
 * POST /hutong/windowProofs.create: ours, not the province's. Staff at a hospital's window checked a document against the person before them.
 * `identity`: a phone number that rang there, and a PIN the person typed · `guardianship`: evidence reviewed, `ended` by it, or a dispute settled.
 * Of what two windows say of one pair, what was reviewed last counts. Idempotent by proofId. The answer is the same for residents the cloud does not know.
 */
export const windowProofsCreate = {
  path: '/hutong/windowProofs.create',
  request: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('identity'),
      proofId: backChannelCode,
      ...askerShape,
      person: seenPerson,
      phone: sealedDigits,
      pin: sealedDigits,
    }),
    z.strictObject({
      kind: z.literal('guardianship'),
      proofId: backChannelCode,
      ...askerShape,
      guardian: seenPerson,
      ward: seenPerson,
      evidence,
      reviewedAt,
    }),
    z.strictObject({
      kind: z.literal('guardianshipEnded'),
      proofId: backChannelCode,
      ...askerShape,
      guardian: seenPerson,
      ward: seenPerson,
      evidence,
      reviewedAt,
    }),
    z.strictObject({
      kind: z.literal('disputeSettled'),
      proofId: backChannelCode,
      ...askerShape,
      ward: seenPerson,
      evidence,
      reviewedAt,
    }),
  ]),
  answer: z.object({ returnCode: z.enum(['1', '0']), returnDesc: z.string() }),
} as const
