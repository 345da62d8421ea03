import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { requestIdSchema } from './accessRequest'
import { grantSchema } from './listGrants'

/** 方式一 only: a booking is answered before the visit, so there is no doctor to read a code to. */
export const agreeRequest = defineOperation({
  name: 'authorization.agreeRequest',
  summary: '同意一次预约时的调阅申请，医院就诊时可直接查看',
  level: 2,
  forWards: true,
  input: z.strictObject({ requestId: requestIdSchema, receiptId: z.uuid() }),
  output: grantSchema,
  failures: ['consent.required', 'authorization.requestClosed', 'authorization.needsCode'],
})
