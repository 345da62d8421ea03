import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { formIds } from './formIds'
import { recordModules } from './recordModule'
import { sensitiveKinds } from './sensitive'
import { visitTypes } from './visitTypes'

export const entryIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** 档案条目 in a list: every one names its source organisation (数源单位) and when it was collected (采集时间). */
export const entryHeadSchema = z.object({
  entryId: entryIdSchema,
  module: z.enum(recordModules),
  form: z.enum(formIds),
  /** What it is, in words: 门诊病历, 血常规, 乙肝疫苗… */
  title: z.string().check(z.minLength(1)),
  summary: z.nullable(z.string()),
  /** When it happened, a date or an instant in China's time as the source gave it; null when the source did not say. */
  occurredOn: z.nullable(z.string()),
  visitType: z.nullable(z.enum(visitTypes)),
  /** Marked by the source, or by our own rule (sensitive.ts). */
  sensitive: z.nullable(z.enum(sensitiveKinds)),
  sourceOrg: z.string().check(z.minLength(1)),
  collectedAt: instantSchema,
})
export type EntryHead = z.infer<typeof entryHeadSchema>

/** One laboratory result; `flag` is the source's own 提示. */
export const resultSchema = z.object({
  /** 项目编码 of the source. */
  item: z.nullable(z.string()),
  name: z.string(),
  value: z.string(),
  unit: z.nullable(z.string()),
  range: z.nullable(z.string()),
  flag: z.nullable(z.enum(['high', 'low', 'abnormal'])),
  method: z.nullable(z.string()),
  instrument: z.nullable(z.string()),
})
export type LaboratoryResult = z.infer<typeof resultSchema>

/** `field` is an id of the form (forms/), `label` the source's own word for it. */
export const entryFieldSchema = z.object({ field: z.string(), label: z.string(), value: z.string() })

/** `part` is an id of the form (forms/), `heading` the source's own word; the same part may come several times. */
export const entryPartSchema = z.object({ part: z.string(), heading: z.string(), fields: z.array(entryFieldSchema) })
export type EntryPart = z.infer<typeof entryPartSchema>

export const entrySchema = z.extend(entryHeadSchema, { parts: z.array(entryPartSchema), results: z.array(resultSchema) })
export type Entry = z.infer<typeof entrySchema>

/** What the province sent but nobody can read: shown in its place, with whatever of it could be read. Never dropped. */
export const unreadableEntrySchema = z.object({
  entryId: z.nullable(entryIdSchema),
  module: z.nullable(z.enum(recordModules)),
  sourceOrg: z.nullable(z.string()),
  collectedAt: z.nullable(instantSchema),
})
export type UnreadableEntry = z.infer<typeof unreadableEntrySchema>

const unreadable = z.extend(unreadableEntrySchema, { state: z.literal('unreadable') })

export const listedEntrySchema = z.discriminatedUnion('state', [z.extend(entryHeadSchema, { state: z.literal('read') }), unreadable])
export type ListedEntry = z.infer<typeof listedEntrySchema>

export const openedEntrySchema = z.discriminatedUnion('state', [z.extend(entrySchema, { state: z.literal('read') }), unreadable])
export type OpenedEntry = z.infer<typeof openedEntrySchema>
