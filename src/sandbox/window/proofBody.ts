import * as z from 'zod/mini'

export const evidenceNames = {
  birthCertificate: '出生医学证明',
  householdRegister: '户口簿',
  courtOrder: '法院判决书、裁定书',
  appointment: '居（村）委会或民政部门指定监护的文书',
} as const
const evidence = z.enum(['birthCertificate', 'householdRegister', 'courtOrder', 'appointment'])

/** Who sits at the window; the same proofId again is the same proof. */
const seen = { org: z.string(), staff: z.string(), proofId: z.optional(z.uuid()) }
/** A resident's id, or any number of theirs. */
const someone = z.string().check(z.minLength(1))

export const proofBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('identity'),
    ...seen,
    patient: someone,
    /** Absent: the one registered with the province. */
    phone: z.optional(z.string().check(z.regex(/^1\d{10}$/))),
    /** Whether it is too easy is not for the window to say. */
    pin: z.string().check(z.regex(/^\d{6}$/)),
  }),
  z.strictObject({ kind: z.literal('guardianship'), ...seen, guardian: someone, ward: someone, evidence }),
  z.strictObject({ kind: z.literal('guardianshipEnded'), ...seen, guardian: someone, ward: someone, evidence }),
  z.strictObject({ kind: z.literal('disputeSettled'), ...seen, ward: someone, evidence }),
])
export type ProofBody = z.infer<typeof proofBody>
export type ProofKind = ProofBody['kind']

export const proofKinds: readonly ProofKind[] = ['identity', 'guardianship', 'guardianshipEnded', 'disputeSettled']
