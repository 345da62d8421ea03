import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { receiptSchema } from './agreement'

/** Access is taken back hospital by hospital (authorization.revokeGrant); these two are taken back here. */
export const withdraw = defineOperation({
  name: 'consent.withdraw',
  summary: '撤回人脸信息或消息订阅的同意，取得撤回凭证',
  level: 1,
  whileDeceased: true,
  // Taking back never takes more than giving did.
  whileProofDue: true,
  input: z.strictObject({ document: z.enum(['face', 'messages']) }),
  output: receiptSchema,
  failures: ['input.keyReused', 'consent.notGiven'],
})
