import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryHeadSchema } from './recordEntry'
import { recordModules } from './recordModule'

export const list = defineOperation({
  name: 'record.list',
  summary: '一个模块的档案条目，最近的在前',
  level: 2,
  input: z.strictObject({
    module: z.enum(recordModules),
    cursor: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
  }),
  output: z.object({ entries: z.array(entryHeadSchema), nextCursor: z.nullable(z.string()) }),
  failures: ['upstream.province'],
})
