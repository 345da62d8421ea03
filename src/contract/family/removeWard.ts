import * as z from 'zod/mini'
import { instantSchema, residentIdSchema } from '../answer'
import { defineOperation } from '../operation'

export const removeWard = defineOperation({
  name: 'family.removeWard',
  summary: '不再代这位家人办理',
  level: 1,
  whileDeceased: true,
  input: z.strictObject({
    residentId: residentIdSchema,
    /** Also take back the permissions that the caller gave for this child (`grantsMade`). */
    alsoRevoke: z._default(z.boolean(), false),
  }),
  /** What the caller had given and still stands: left for the other guardians, and the child from 14, to review. */
  output: z.object({ left: z.array(z.object({ grantId: z.uuid(), orgName: z.string(), expiresAt: instantSchema })), revoking: z.number() }),
  failures: [],
})
