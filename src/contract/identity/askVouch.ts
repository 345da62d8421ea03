import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { meSchema } from './me'
import { pinCodeSchema } from './pinCode'

/** How long a family member has to read the number off this phone, and how many wrong ones may be typed. */
export const vouchLifeMs = 10 * 60_000
export const mostVouchTries = 5

/** Six digits that a family member at level 2, sitting beside, types on their own phone. Asking again ends the number before. */
export const askVouch = defineOperation({
  name: 'identity.askVouch',
  summary: '请一位已认证的家人帮我确认身份：获取家人确认码',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({ code: z.string(), expiresAt: instantSchema, serverNow: instantSchema }),
  failures: ['identity.guardianNeeded', 'identity.vouchClosed', 'identity.pinLocked'],
})

export const vouchStatus = defineOperation({
  name: 'identity.vouchStatus',
  summary: '家人是否已经帮我确认',
  repeatable: true,
  level: 1,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({ state: z.enum(['none', 'waiting', 'vouched']), phoneMasked: z.nullable(z.string()) }),
  failures: [],
})

/** After the family member has confirmed: the PIN for later, with a code by SMS (sendPinCode) to the person's own number. Raises to level 2. */
export const acceptVouch = defineOperation({
  name: 'identity.acceptVouch',
  summary: '家人确认后，设置自己的密码，升为2级',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({ code: pinCodeSchema, pin: pinCodeSchema }),
  output: meSchema,
  failures: ['identity.notVouched', 'identity.vouchClosed', 'identity.pinWrong', 'identity.pinLocked', 'identity.pinWeak'],
})
