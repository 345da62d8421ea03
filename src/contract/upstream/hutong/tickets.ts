import * as z from 'zod/mini'

/**
 * Ours, not the province's: 工单 below HUTONG_RECORD_BASE_URL, sealed and signed as recordService.ts says.
 * POST /tickets.create is idempotent by ticketId; it goes to the organisation named (谁提供谁负责).
 */
const person = { documentType: z.string(), documentNumber: z.string() }

export const ticketStep = z.object({ at: z.iso.datetime(), words: z.string() })
export const provinceTicket = z.object({
  ticketId: z.string(),
  state: z.enum(['submitted', 'assigned', 'answered', 'closed']),
  /** `YYYY-MM-DD`, UTC+8. */
  dueOn: z.iso.date(),
  steps: z.array(ticketStep),
})

const answer = <Result extends z.core.$ZodType>(result: Result) =>
  z.object({ returnCode: z.string(), returnDesc: z.string(), result: z.optional(result) })

export const ticketsCreate = {
  path: '/tickets.create',
  request: z.object({
    ...person,
    ticketId: z.string(),
    kind: z.enum(['complaint']),
    orgCode: z.string(),
    orgName: z.string(),
    words: z.string(),
    /** The province's own id of the look that is complained about. */
    eventId: z.optional(z.string()),
    createdAt: z.iso.datetime(),
  }),
  answer: answer(provinceTicket),
} as const

export const ticketsList = {
  path: '/tickets.list',
  request: z.object(person),
  answer: answer(z.object({ tickets: z.array(provinceTicket) })),
} as const
