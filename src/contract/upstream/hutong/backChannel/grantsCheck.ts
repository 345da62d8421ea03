import * as z from 'zod/mini'

/** POST /hutong/grants.check: only for a page that lost an answer. */
export const grantsCheck = {
  path: '/hutong/grants.check',
  request: z.strictObject({ requestId: z.string().check(z.minLength(1), z.maxLength(64)) }),
  answer: z.object({
    returnCode: z.enum(['1', '0']),
    returnDesc: z.string(),
    state: z.optional(z.enum(['pending', 'recording', 'active', 'refused'])),
  }),
} as const
