import * as z from 'zod/mini'
import { entryHeadSchema, entryIdSchema, entrySchema } from '../../record/recordEntry'
import { recordModules } from '../../record/recordModule'

/**
 * Ours, not the province's: what the record service below HUTONG_RECORD_BASE_URL speaks.
 * Every request and every answer is `{data}`, the SM4-ECB hex of one of the plain bodies below, with TIF headers.
 */
export const sealedBodySchema = z.object({ data: z.string().check(z.regex(/^[0-9a-f]+$/)) })

const person = { documentType: z.string(), documentNumber: z.string() }

/** The plain answer: business return first, then the result. */
function plainAnswerSchema<Result extends z.core.$ZodType>(result: Result) {
  return z.object({ returnCode: z.string(), returnDesc: z.string(), result: z.optional(result) })
}

export interface PlainAnswer<Result> {
  returnCode: string
  returnDesc: string
  result?: Result | undefined
}

/**
 * POST /register.check: is there such a person, and is this the name? `birthDate` is `YYYY-MM-DD`.
 * `phone` is the number registered with the province (方式三 sends there and nowhere else), null when there is none.
 */
export const registerCheck = {
  path: '/register.check',
  request: z.object({ ...person, name: z.string() }),
  answer: plainAnswerSchema(
    z.discriminatedUnion('match', [
      z.object({ match: z.literal('same'), birthDate: z.iso.date(), sex: z.enum(['male', 'female']), phone: z.nullable(z.string()) }),
      z.object({ match: z.literal('nameDiffers') }),
      z.object({ match: z.literal('unknown') }),
    ]),
  ),
} as const

/** POST /record.list: newest first; `cursor` is the service's own and opaque; limit ≤ 50. */
export const recordList = {
  path: '/record.list',
  request: z.object({
    ...person,
    module: z.enum(recordModules),
    filter: z.optional(
      z.object({
        orgName: z.optional(z.string()),
        from: z.optional(z.string()),
        to: z.optional(z.string()),
        visitType: z.optional(z.string()),
      }),
    ),
    word: z.optional(z.string()),
    cursor: z.optional(z.string()),
    limit: z.int().check(z.minimum(1), z.maximum(50)),
  }),
  answer: plainAnswerSchema(z.object({ entries: z.array(entryHeadSchema), nextCursor: z.nullable(z.string()) })),
} as const

/** POST /record.entry: null when this person has no such entry. */
export const recordEntry = {
  path: '/record.entry',
  request: z.object({ ...person, entryId: entryIdSchema }),
  answer: plainAnswerSchema(z.object({ entry: z.nullable(entrySchema) })),
} as const
