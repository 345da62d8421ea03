import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { grantSchema } from './listGrants'

/** Every hospital at once; each is then driven, and confirmed, by itself. */
export const revokeAll = defineOperation({
  name: 'authorization.revokeAll',
  summary: '取消所有医院的查看权限',
  level: 1,
  forWards: 'whileFrozen',
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({ grants: z.array(grantSchema), serverNow: instantSchema }),
  failures: [],
})
