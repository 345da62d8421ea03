import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryHeadSchema } from './recordEntry'
import { recordModules } from './recordModule'

/** One module that failed never hides the other five. */
export const moduleGlanceSchema = z.discriminatedUnion('state', [
  z.object({ module: z.enum(recordModules), state: z.literal('some'), latest: entryHeadSchema }),
  z.object({ module: z.enum(recordModules), state: z.literal('none') }),
  z.object({ module: z.enum(recordModules), state: z.literal('failed') }),
])
export type ModuleGlance = z.infer<typeof moduleGlanceSchema>

export const overview = defineOperation({
  name: 'record.overview',
  summary: '我的健康档案：六个模块各自最近的一条',
  level: 2,
  input: z.strictObject({}),
  output: z.object({ modules: z.array(moduleGlanceSchema) }),
  failures: ['upstream.province'],
})
