import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { versionSchema } from '../consent/agreement'
import { defineOperation } from '../operation'
import { orgCodeSchema, requestKinds } from './accessRequest'

/**
 * recording 正在登记 (the province has not confirmed yet) · active 有效 · expiring 即将到期 (≤ 3 days) ·
 * revoking 撤销中 · revoked 已撤销 · expired 已到期 · refused 省平台未登记.
 */
export const grantStates = ['recording', 'active', 'expiring', 'revoking', 'revoked', 'expired', 'refused'] as const
export type GrantState = (typeof grantStates)[number]

export const grantSchema = z.object({
  grantId: z.uuid(),
  orgCode: orgCodeSchema,
  orgName: z.string(),
  way: z.enum(requestKinds),
  state: z.enum(grantStates),
  grantedAt: instantSchema,
  expiresAt: instantSchema,
  /** Whole days still to come, rounded up; 0 once it has ended. */
  daysLeft: z.number(),
  revokeRequestedAt: z.nullable(instantSchema),
  revokedAt: z.nullable(instantSchema),
  /** While 撤销中: how often the province has been told without a clear answer; 0 = the first try is on its way. */
  revokeTries: z.number(),
  lastAccessAt: z.nullable(instantSchema),
  receiptId: z.uuid(),
  /** The wording this permission was given under. */
  consentVersion: z.nullable(versionSchema),
  /** Who gave it: oneself or, for a child, a guardian who acts today, or one who no longer does. */
  madeBy: z.enum(['self', 'guardian', 'formerGuardian']),
})
export type Grant = z.infer<typeof grantSchema>

/** For guardians in dispute: what was given before it began, and not when anybody looked; where the child is now is not told. */
export const listGrants = defineOperation({
  name: 'authorization.listGrants',
  summary: '可以或曾经可以查看我的档案的医院',
  repeatable: true,
  level: 1,
  forWards: 'whileFrozen',
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({ grants: z.array(grantSchema), serverNow: instantSchema }),
  failures: [],
})
