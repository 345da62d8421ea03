import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { grantSchema } from './listGrants'

/** Answers as soon as the wish is durable: the state is then `revoking` until the province has confirmed. */
export const revokeGrant = defineOperation({
  name: 'authorization.revokeGrant',
  summary: '取消一家医院的查看权限',
  level: 1,
  forWards: 'whileFrozen',
  whileDeceased: true,
  input: z.strictObject({ grantId: z.uuid() }),
  output: grantSchema,
  failures: [],
})
