import * as z from 'zod/mini'
import { ticketKinds } from '../../ticket/ticket'

/**
 * Ours, not the province's: 工单 below HUTONG_RECORD_BASE_URL, sealed and signed as recordService.ts says.
 * POST /tickets.create is idempotent by ticketId; it goes to the organisation named (谁提供谁负责). A sealed return of 0 refuses it for good,
 * and returnDesc says why in words for the person.
 */
const person = { documentType: z.string(), documentNumber: z.string() }

export const ticketStep = z.object({ at: z.iso.datetime(), words: z.string() })
export const provinceTicket = z.object({
  ticketId: z.string(),
  state: z.enum(['submitted', 'assigned', 'awaitingConsent', 'answered', 'closed']),
  /** The organisation whose turn it is. */
  holder: z.string(),
  /** `YYYY-MM-DD`, UTC+8. */
  dueOn: z.iso.date(),
  /** What an identity field would be changed to, while `awaitingConsent`. */
  proposal: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  steps: z.array(ticketStep),
})

const answer = <Result extends z.core.$ZodType>(result: Result) =>
  z.object({ returnCode: z.string(), returnDesc: z.string(), result: z.optional(result) })

export const ticketsCreate = {
  path: '/tickets.create',
  request: z.object({
    ...person,
    ticketId: z.string(),
    kind: z.enum(ticketKinds),
    /** null where only the name is known: a 数源单位 is printed by name. */
    orgCode: z.nullable(z.string()),
    orgName: z.string(),
    words: z.string(),
    /** The province's own id of the look that is complained about. */
    eventId: z.optional(z.string()),
    /** What a 问题反馈 or 勘误 is about. */
    about: z.optional(
      z.object({
        entryId: z.nullable(z.string()),
        module: z.nullable(z.string()),
        form: z.string(),
        field: z.nullable(z.string()),
        fieldId: z.nullable(z.string()),
        reason: z.string(),
        correct: z.nullable(z.string()),
        /** The person agreed to this very change of an identity field. */
        identityConsent: z.boolean(),
      }),
    ),
    /** 迁移: from which centre; the one it goes to is `orgName`. */
    from: z.optional(z.string()),
    /** JPEG or PNG, base64, without any metadata of the phone's. */
    evidence: z.array(z.string()),
    createdAt: z.iso.datetime(),
  }),
  answer: answer(provinceTicket),
} as const

export const ticketsList = {
  path: '/tickets.list',
  request: z.object(person),
  answer: answer(z.object({ tickets: z.array(provinceTicket) })),
} as const

/**
 * POST /tickets.act: 确认, 重新处理, or the decision about a proposed identity change; idempotent by actId.
 * agree and refuse name the proposal they are about: where another one stands by now, nothing is done.
 */
export const ticketsAct = {
  path: '/tickets.act',
  request: z.object({
    ...person,
    ticketId: z.string(),
    actId: z.string(),
    act: z.enum(['confirm', 'reopen', 'agree', 'refuse']),
    words: z.optional(z.string()),
    proposal: z.optional(z.string()),
  }),
  answer: answer(
    z.discriminatedUnion('done', [z.object({ done: z.literal(true), ticket: provinceTicket }), z.object({ done: z.literal(false) })]),
  ),
} as const
