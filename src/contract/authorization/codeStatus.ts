import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { requestIdSchema } from './accessRequest'
import { grantSchema } from './listGrants'

/** `none`: no code was made; `locked`: five wrong tries; `closed`: the request was declined, replaced or is over. */
export const codeStates = ['none', 'live', 'used', 'expired', 'locked', 'closed'] as const

export const codeStatus = defineOperation({
  name: 'authorization.codeStatus',
  summary: '授权码现在怎样：还能不能用、被输错过几次、有没有用掉',
  repeatable: true,
  level: 1,
  forWards: true,
  input: z.strictObject({ requestId: requestIdSchema }),
  output: z.object({
    state: z.enum(codeStates),
    wrongTries: z.number(),
    triesLeft: z.number(),
    expiresAt: z.nullable(instantSchema),
    /** What its use led to. */
    grant: z.nullable(grantSchema),
    serverNow: instantSchema,
  }),
  failures: [],
})
