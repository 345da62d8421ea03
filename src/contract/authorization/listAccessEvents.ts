import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { relations } from '../family/ward'
import { defineOperation } from '../operation'
import { recordModules } from '../record/recordModule'

/** A look by a hospital (reported by the province), a guardian, support (with a ticket), or oneself. */
export const accessActors = ['hospital', 'self', 'guardian', 'support'] as const

/** Why a hospital's look deserves a question: without a grant, after revocation, after expiry, or with no visit there within ±24 h. */
export const accessFlags = ['noGrant', 'afterRevocation', 'afterExpiry', 'noVisit'] as const
export type AccessFlag = (typeof accessFlags)[number]

/**
 * Whether the person was there: a visit or a code read out within ±24 h was `found`; none was (`missing`); less than 24 h have passed
 * (`tooEarly`); the province could not be asked (`unknown`). null where it does not matter.
 */
export const visitChecks = ['found', 'missing', 'tooEarly', 'unknown'] as const

/** 调阅记录: every look in one log. */
export const accessEventSchema = z.object({
  eventId: z.string(),
  actor: z.enum(accessActors),
  /** Which guardian looked, by relation; null for anybody else. */
  guardian: z.nullable(z.enum(relations)),
  orgName: z.nullable(z.string()),
  department: z.nullable(z.string()),
  staffName: z.nullable(z.string()),
  module: z.nullable(z.enum(recordModules)),
  at: instantSchema,
  /** Whether a grant of this person covered the look when it happened; null for anybody but a hospital. */
  underGrant: z.nullable(z.boolean()),
  flags: z.array(z.enum(accessFlags)),
  visit: z.nullable(z.enum(visitChecks)),
  /** The 越权投诉 already made about it. */
  ticketId: z.nullable(z.string()),
})
export type AccessEvent = z.infer<typeof accessEventSchema>

export const listAccessEvents = defineOperation({
  name: 'authorization.listAccessEvents',
  summary: '谁在什么时候看过我的档案，最近的在前',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    /** `notProvided`: the province reports no looks; only one's own and ours are listed. */
    hospitalLooks: z.enum(['listed', 'notProvided']),
    events: z.array(accessEventSchema),
    nextCursor: z.nullable(z.string()),
  }),
  failures: [],
})
