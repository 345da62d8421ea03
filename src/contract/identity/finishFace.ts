import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { meSchema } from './me'
import { facePurposeSchema } from './startFace'

/** What to tell the person, by cause (facts a1). Only `passed` raises the level; an unknown result is `otherRoad`. */
export const faceOutcomes = [
  'passed',
  'retryNow',
  'fixInput',
  'permission',
  'cancelled',
  'pending',
  'waitLonger',
  'otherRoad',
  'system',
] as const
export type FaceOutcome = (typeof faceOutcomes)[number]

export const finishFace = defineOperation({
  name: 'identity.finishFace',
  summary: '由服务器向微信查询人脸核身结果，通过则升为2级',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({ attemptId: z.string().check(z.regex(/^[A-Za-z0-9_-]{5,32}$/)), purpose: facePurposeSchema }),
  output: z.object({ outcome: z.enum(faceOutcomes), me: meSchema }),
  failures: ['upstream.wechat'],
})
