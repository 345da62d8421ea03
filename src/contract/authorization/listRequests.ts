import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { accessRequestSchema } from './accessRequest'

export const listRequests = defineOperation({
  name: 'authorization.listRequests',
  summary: '等我答复的调阅申请，最近的在前',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({ requests: z.array(accessRequestSchema), serverNow: instantSchema }),
  failures: [],
})
