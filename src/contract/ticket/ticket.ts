import * as z from 'zod/mini'
import { instantSchema } from '../answer'

/** 工单. So far 越权投诉 (complaint) only. */
export const ticketKinds = ['complaint'] as const

/** `sending`: stored here, not yet taken by the province's 工单 service. */
export const ticketStates = ['sending', 'submitted', 'assigned', 'answered', 'closed'] as const

export const ticketSchema = z.object({
  ticketId: z.uuid(),
  kind: z.enum(ticketKinds),
  state: z.enum(ticketStates),
  orgName: z.string(),
  words: z.string(),
  createdAt: instantSchema,
  /** The last day by which the province owes an answer, `YYYY-MM-DD` in UTC+8; null until it has taken the ticket. */
  dueOn: z.nullable(z.string()),
  /** The access event it is about. */
  eventId: z.nullable(z.string()),
  steps: z.array(z.object({ at: instantSchema, words: z.string() })),
})
export type Ticket = z.infer<typeof ticketSchema>
