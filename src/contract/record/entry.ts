import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryIdSchema, entrySchema } from './recordEntry'

export const entry = defineOperation({
  name: 'record.entry',
  summary: '一条档案的全部内容',
  level: 2,
  input: z.strictObject({ entryId: entryIdSchema }),
  output: entrySchema,
  failures: ['upstream.province'],
})
