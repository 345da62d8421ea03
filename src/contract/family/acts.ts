import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { relations } from './ward'

/** What a guardian did for a child, or what happened to guardianship. Looks at the record are in 调阅记录. */
export const wardActKinds = [
  'guardianAdded',
  'guardianEnded',
  'guardianExpired',
  'frozen',
  'liftAgreed',
  'lifted',
  'accessGiven',
  'accessRevoked',
  'accessDeclined',
  'hospitalBlocked',
  'hospitalUnblocked',
  'copyTaken',
  'ticketMade',
  'numberUpgraded',
] as const
export type WardActKind = (typeof wardActKinds)[number]

export const wardActSchema = z.object({
  actId: z.uuid(),
  at: instantSchema,
  /** `child`: from 14 by themselves · `window`: staff who reviewed evidence · `system`: age, or proof that ran out. */
  by: z.enum([...relations, 'child', 'window', 'system']),
  byMe: z.boolean(),
  kind: z.enum(wardActKinds),
  orgName: z.nullable(z.string()),
})
export type WardAct = z.infer<typeof wardActSchema>

/** Every guardian sees every guardian's acts; the child's own account from 14. */
export const acts = defineOperation({
  name: 'family.acts',
  summary: '监护人代这个孩子办过什么，最近的在前',
  repeatable: true,
  level: 2,
  forWards: 'whileFrozen',
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ acts: z.array(wardActSchema), nextCursor: z.nullable(z.string()) }),
  failures: [],
})
