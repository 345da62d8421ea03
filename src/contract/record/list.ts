import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { visible } from '../visibleText'
import { emptyReasons } from './emptyReason'
import { listedEntrySchema } from './recordEntry'
import { recordModules } from './recordModule'
import { visitTypes } from './visitTypes'

const day = z.iso.date()

export const recordFilterSchema = z.strictObject({
  /** 数源单位, by its whole name as `sources` gave it. */
  sourceOrg: z.optional(z.string().check(z.minLength(1), z.maxLength(100), visible)),
  /** Days in China, both included. */
  from: z.optional(day),
  to: z.optional(day),
  visitType: z.optional(z.enum(visitTypes)),
})
export type RecordFilter = z.infer<typeof recordFilterSchema>

export const list = defineOperation({
  name: 'record.list',
  summary: '一个模块（或全部六个模块）的档案条目，最近的在前，可筛选、可按词查找',
  repeatable: true,
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({
    /** Absent: all six in one time line. */
    module: z.optional(z.enum(recordModules)),
    filter: z._default(recordFilterSchema, {}),
    word: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40), visible)),
    cursor: z.optional(z.string().check(z.maxLength(400))),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
  }),
  output: z.object({
    entries: z.array(listedEntrySchema),
    nextCursor: z.nullable(z.string()),
    /** Modules the province itself could not read just now: the time line lacks them. */
    missing: z.array(z.enum(recordModules)),
    /** Every 数源单位 of this list, unfiltered; on the first page only. */
    sources: z.array(z.string()),
    /** On an empty first page: why. */
    empty: z.nullable(z.enum(emptyReasons)),
  }),
  failures: ['upstream.province', 'upstream.answerRefused'],
})
