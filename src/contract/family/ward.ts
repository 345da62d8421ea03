import * as z from 'zod/mini'
import { residentIdSchema } from '../answer'

/** Up to so many family members an account may act for. */
export const mostWards = 5

/** A minor this account may act for. The name comes whole: whose record it is must never be in doubt. */
export const wardSchema = z.object({
  residentId: residentIdSchema,
  name: z.string(),
  relation: z.enum(['mother', 'father', 'guardian']),
  birthDate: z.iso.date(),
  sex: z.enum(['male', 'female']),
})
export type Ward = z.infer<typeof wardSchema>
