import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { emptyReasons } from './emptyReason'
import { listedEntrySchema } from './recordEntry'
import { recordModules } from './recordModule'

/** One module that is slow or failed never hides the other five: `slow` is asked for again by itself. */
export const moduleGlanceSchema = z.discriminatedUnion('state', [
  z.object({ module: z.enum(recordModules), state: z.literal('some'), latest: listedEntrySchema }),
  z.object({ module: z.enum(recordModules), state: z.literal('none'), empty: z.enum(emptyReasons) }),
  z.object({ module: z.enum(recordModules), state: z.literal('slow') }),
  z.object({ module: z.enum(recordModules), state: z.literal('failed') }),
])
export type ModuleGlance = z.infer<typeof moduleGlanceSchema>

export const overview = defineOperation({
  name: 'record.overview',
  summary: '我的健康档案：六个模块各自最近的一条',
  repeatable: true,
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({
    /** Asked for by itself, a module is waited for as long as the province may take; absent: all six, none waited for long. */
    module: z.optional(z.enum(recordModules)),
  }),
  output: z.object({ modules: z.array(moduleGlanceSchema) }),
  failures: [],
})
