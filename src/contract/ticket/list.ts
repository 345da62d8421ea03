import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { ticketSchema } from './ticket'

export const list = defineOperation({
  name: 'ticket.list',
  summary: '我的工单和办理进度，最近的在前',
  repeatable: true,
  level: 1,
  forWards: true,
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({
    tickets: z.array(ticketSchema),
    /** Whether the province told how they stand just now; else it is what was known last. */
    fresh: z.boolean(),
    /** Whether there are older ones that are not among these. */
    more: z.boolean(),
  }),
  failures: [],
})
