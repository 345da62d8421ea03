import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { visible } from '../visibleText'
import { entryIdSchema, resultSchema } from './recordEntry'

/** One value in time; `at` is `YYYY-MM-DD` or `YYYY-MM-DD HH:mm` in China, however the source writes it. */
export const trendPointSchema = z.object({
  entryId: entryIdSchema,
  at: z.string(),
  value: z.number(),
  /** The value in the source's own writing: `<0.01`, `5.60`. */
  text: z.string(),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  flag: resultSchema.shape.flag,
  sourceOrg: z.string(),
})

/** Only values of one unit and one specimen stand on one line: a unit is never converted, and serum is not urine. */
export const trendSchema = z.object({
  name: z.string(),
  lines: z.array(
    z.object({
      unit: z.nullable(z.string()),
      /** 标本类别 as the reports print it; null where they do not. */
      specimen: z.nullable(z.string()),
      points: z.array(trendPointSchema),
    }),
  ),
  /** How many results of this item are words, not numbers: told, not drawn. */
  notNumbers: z.number(),
  /** Whether there are older ones than these. */
  more: z.boolean(),
})
export type Trend = z.infer<typeof trendSchema>

export const trend = defineOperation({
  name: 'record.trend',
  summary: '一个检验项目在各医院历次的结果，按单位分开，最早的在前',
  repeatable: true,
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({
    /** The item's name as a report prints it; results of the same 项目编码 or the same name belong together. */
    name: z.string().check(z.minLength(1), z.maxLength(100), visible),
    item: z.optional(z.string().check(z.minLength(1), z.maxLength(40), visible)),
  }),
  output: trendSchema,
  failures: ['upstream.province', 'upstream.answerRefused'],
})
