import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/** What a face check is for; its result counts for nothing else. `raise` raises to level 2 (and is fresh proof, too); `stepUp` needs level 2. */
export const facePurposes = ['raise', 'stepUp'] as const
export const facePurposeSchema = z._default(z.enum(facePurposes), 'raise')
export type FacePurpose = (typeof facePurposes)[number]

/** The phone hands `verifyId` to wx.requestFacialVerify; it proves nothing by itself. */
export const startFace = defineOperation({
  name: 'identity.startFace',
  summary: '向微信申请一次人脸核身',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({ purpose: facePurposeSchema }),
  output: z.object({ attemptId: z.string(), verifyId: z.string(), expiresInSeconds: z.number() }),
  failures: ['identity.faceConsentRequired', 'identity.guardianNeeded', 'identity.faceUnsupported', 'upstream.wechat'],
})
