import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { recordModules } from '../record/recordModule'

/** 调阅记录: a hospital's look (reported by the province) or my own, in one log. */
export const accessEventSchema = z.object({
  eventId: z.string(),
  actor: z.enum(['hospital', 'self']),
  orgName: z.nullable(z.string()),
  department: z.nullable(z.string()),
  staffName: z.nullable(z.string()),
  module: z.nullable(z.enum(recordModules)),
  at: instantSchema,
  /** Whether a grant of this person covered the look when it happened; null for one's own. */
  underGrant: z.nullable(z.boolean()),
})
export type AccessEvent = z.infer<typeof accessEventSchema>

export const listAccessEvents = defineOperation({
  name: 'authorization.listAccessEvents',
  summary: '谁在什么时候看过我的档案，最近的在前',
  level: 1,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ events: z.array(accessEventSchema), nextCursor: z.nullable(z.string()) }),
  failures: [],
})
