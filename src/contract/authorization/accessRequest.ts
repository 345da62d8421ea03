import * as z from 'zod/mini'
import { instantSchema } from '../answer'

/** `<resident part>.<request part>`, 22 base64url characters each: one shard answers it without a search. */
export const requestIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/))

/** A hospital's public code, as the province writes it. */
export const orgCodeSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** 方式一 booking, 方式二 wechat, 方式三 sms (manual 3.1.1). */
export const requestKinds = ['booking', 'wechat', 'sms'] as const
export const visitTypes = ['outpatient', 'emergency', 'inpatient'] as const

/** 调阅申请: who asks, for which visit, until when it can be answered. */
export const accessRequestSchema = z.object({
  requestId: requestIdSchema,
  kind: z.enum(requestKinds),
  visitType: z.enum(visitTypes),
  orgCode: orgCodeSchema,
  orgName: z.string(),
  department: z.string(),
  staffName: z.string(),
  requestedAt: instantSchema,
  expiresAt: instantSchema,
})
export type AccessRequest = z.infer<typeof accessRequestSchema>
