import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'

/**
 * A code by SMS to the number that was proven at the window, and to no other; after a family member's word to the number the province
 * has registered, or else to the bound one. Life and tries: pinCode.ts.
 */
export const sendPinCode = defineOperation({
  name: 'identity.sendPinCode',
  summary: '向窗口登记的手机号发一条短信验证码',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({ phoneMasked: z.string(), expiresAt: instantSchema }),
  failures: ['identity.noWindowProof', 'identity.phoneRequired', 'identity.pinLocked', 'upstream.sms'],
})
