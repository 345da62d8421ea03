import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/** The phone hands `verifyId` to wx.requestFacialVerify; it proves nothing by itself. */
export const startFace = defineOperation({
  name: 'identity.startFace',
  summary: '向微信申请一次人脸核身',
  level: 1,
  input: z.strictObject({}),
  output: z.object({ attemptId: z.string(), verifyId: z.string(), expiresInSeconds: z.number() }),
  failures: ['identity.faceConsentRequired', 'identity.guardianNeeded', 'identity.faceUnsupported', 'upstream.wechat'],
})
