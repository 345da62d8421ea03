import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'

/**
 * A code by SMS to the number that was proven at the window, and to no other; after a family member's word to the number the province
 * has registered, or else, of somebody nobody knew before, to the bound one. Never to a number bound at another person's account.
 * Life and tries: pinCode.ts.
 */
export const sendPinCode = defineOperation({
  name: 'identity.sendPinCode',
  summary: '向窗口登记的手机号发一条短信验证码',
  level: 1,
  whileProofDue: true,
  /** What it will be typed for: each goes to a number of its own. Left out: for acceptVouch while a family member's word stands. */
  input: z.strictObject({ purpose: z.optional(z.enum(['finishPin', 'acceptVouch'])) }),
  /** Below level 2 only its last two digits. */
  output: z.object({ phoneMasked: z.string(), expiresAt: instantSchema }),
  failures: ['identity.noWindowProof', 'identity.notVouched', 'identity.phoneRequired', 'identity.pinLocked', 'upstream.sms'],
})
