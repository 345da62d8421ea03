import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryIdSchema, openedEntrySchema } from './recordEntry'

export const entry = defineOperation({
  name: 'record.entry',
  summary: '一条档案的全部内容',
  repeatable: true,
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({ entryId: entryIdSchema }),
  output: openedEntrySchema,
  failures: ['upstream.province', 'upstream.answerRefused'],
})
