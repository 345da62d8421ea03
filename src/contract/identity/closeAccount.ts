import * as z from 'zod/mini'
import { defineOperation } from '../operation'

/**
 * PIPL arts. 15, 47: this WeChat account's data goes (openid, phone, sessions, inbox balance, guardianships); the law keeps receipts and logs.
 * With the last account of a resident every permission is taken back. Never asks for more than signing in did.
 */
export const closeAccount = defineOperation({
  name: 'identity.closeAccount',
  summary: '注销本微信的账户，取消所有查看权限，结束代办关系',
  level: 0,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({ revoking: z.number(), wardsEnded: z.number() }),
  failures: [],
})
