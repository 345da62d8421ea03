import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { meSchema } from './me'
import { pinCodeSchema } from './pinCode'

/** The other road: raises to level 2 (equal offline proof) and counts as a step-up. A wrong code and a wrong PIN answer alike. */
export const finishPin = defineOperation({
  name: 'identity.finishPin',
  summary: '用短信验证码和窗口设置的密码确认是本人；未到2级的升为2级',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({ code: pinCodeSchema, pin: pinCodeSchema }),
  output: meSchema,
  failures: ['identity.noWindowProof', 'identity.pinWrong', 'identity.pinLocked'],
})
