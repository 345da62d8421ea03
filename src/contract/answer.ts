import * as z from 'zod/mini'
import { type FailureCode, failures } from './failures'

/** A resident's opaque id: the only way a person is named between phone and cloud. */
export const residentIdSchema = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))

/** Body of both transports (HTTP body, callFunction's data beside `operation`). */
export const callSchema = z.strictObject({
  input: z._default(z.unknown(), {}),
  subject: z.optional(z.nullable(residentIdSchema)),
  idempotencyKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  /** Any text may stand here: one that is no token of ours is no session (401), not a wrong input. */
  session: z.optional(z.string()),
})

/** A field of the input and why it was refused, in words for people. */
export const fieldErrorSchema = z.object({ field: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldErrorSchema>

const failureCodes = Object.keys(failures)
export function isFailureCode(code: string): code is FailureCode {
  return failureCodes.includes(code)
}

export const failedAnswerSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    fields: z.optional(z.array(fieldErrorSchema)),
  }),
  subject: z.nullable(z.string()),
  traceId: z.string(),
})
export type FailedAnswer = z.infer<typeof failedAnswerSchema>

/** The whole answer of an operation whose data has this schema. */
export function answerSchema<Output extends z.core.$ZodType>(output: Output) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), data: output, subject: z.nullable(z.string()), traceId: z.string() }),
    failedAnswerSchema,
  ])
}

/** An instant on the wire: ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime()

/** Bodies larger than this are refused before they are parsed. */
export const largestBodyBytes = 64 * 1024

/** Bodies nested deeper are refused before anything walks through them: no operation needs half of it. */
export const deepestBody = 16
