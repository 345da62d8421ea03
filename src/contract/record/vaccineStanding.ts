import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryIdSchema } from './recordEntry'

/** `later`: its day has not come · `due`: from its day until a month after, that day included · `overdue`: later than that · `given`. */
export const doseStates = ['given', 'due', 'overdue', 'later'] as const

export const plannedDoseSchema = z.object({
  vaccine: z.string(),
  dose: z.int(),
  /** The age the schedule names for it, in months: 0 at birth. */
  months: z.int(),
  /** The first day by the schedule, `YYYY-MM-DD`. */
  dueOn: z.iso.date(),
  state: z.enum(doseStates),
  givenOn: z.nullable(z.string()),
  entryId: z.nullable(entryIdSchema),
})

export const vaccineStandingSchema = z.object({
  /** Which dated schedules applied, newest last: 2021版 · 2025年百白破 · 2025年HPV. */
  schedules: z.array(z.object({ name: z.string(), since: z.iso.date() })),
  /** Empty for those whose childhood the record does not cover; of the time before 2021 only those that were given. */
  doses: z.array(plannedDoseSchema),
  /** Vaccines given beside the programme, or that could not be placed in it: one dated before birth or after today is in none. */
  beside: z.array(z.object({ vaccine: z.string(), givenOn: z.nullable(z.string()), entryId: entryIdSchema })),
  /** Vaccination entries that nobody could read: each may be a dose that seems to be missing. */
  unreadable: z.int(),
  /** Whether there are older ones than were read: the same. */
  more: z.boolean(),
})
export type VaccineStanding = z.infer<typeof vaccineStandingSchema>

export const vaccineStanding = defineOperation({
  name: 'record.vaccineStanding',
  summary: '对照国家免疫规划程序：已种、该种、逾期；仅供参考，以接种门诊为准',
  repeatable: true,
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({}),
  output: vaccineStandingSchema,
  failures: ['upstream.province', 'upstream.answerRefused'],
})
