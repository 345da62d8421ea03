import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { recordModules } from './recordModule'

export const entryIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** 档案条目 in a list: every one names its source organisation (数源单位) and when it was collected (采集时间). */
export const entryHeadSchema = z.object({
  entryId: entryIdSchema,
  module: z.enum(recordModules),
  /** What it is, in words: 门诊病历, 血常规, 乙肝疫苗… */
  title: z.string(),
  summary: z.nullable(z.string()),
  /** When it happened, a date or an instant in China's time as the source gave it; null when the source did not say. */
  occurredOn: z.nullable(z.string()),
  sourceOrg: z.string(),
  collectedAt: instantSchema,
})
export type EntryHead = z.infer<typeof entryHeadSchema>

/** One laboratory result; `flag` is the source's own 提示. */
export const resultSchema = z.object({
  name: z.string(),
  value: z.string(),
  unit: z.nullable(z.string()),
  range: z.nullable(z.string()),
  flag: z.nullable(z.enum(['high', 'low', 'abnormal'])),
})

export const entrySchema = z.extend(entryHeadSchema, {
  sections: z.array(z.object({ heading: z.string(), fields: z.array(z.object({ label: z.string(), value: z.string() })) })),
  results: z.array(resultSchema),
})
export type Entry = z.infer<typeof entrySchema>
