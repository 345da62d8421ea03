import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { requestIdSchema } from './accessRequest'

export const declineRequest = defineOperation({
  name: 'authorization.declineRequest',
  summary: '不同意一次调阅申请',
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({ requestId: requestIdSchema }),
  output: z.object({}),
  failures: ['authorization.requestClosed'],
})
