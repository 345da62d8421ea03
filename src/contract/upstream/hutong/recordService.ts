import * as z from 'zod/mini'
import { emptyReasons } from '../../record/emptyReason'
import { entryIdSchema } from '../../record/recordEntry'
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
      z.object({
        match: z.literal('same'),
        birthDate: z.iso.date(),
        sex: z.enum(['male', 'female']),
        phone: z.nullable(z.string()),
        /** The register knows that this person has died. Absent: it says nothing of the kind. */
        deceased: z.optional(z.boolean()),
      }),
      z.object({ match: z.literal('nameDiffers') }),
      z.object({ match: z.literal('unknown') }),
    ]),
  ),
} as const

/**
 * Every answer about a record says whose it is and to which question it is the answer; both are checked, on every answer.
 * An answer for another person, to another question, or with fewer entries than it counts, is refused.
 */
const answered = { question: z.string(), ...person }

/**
 * POST /record.list: newest first; `cursor` is the service's own and opaque; limit ≤ 50. Without `module` all six in one order.
 * A cursor is the place after the last entry of its page, whatever number of entries, heads or whole, is asked for next.
 * `filter.orgName` is the source organisation's whole name; days are China's, both included.
 * `whole` asks for whole entries instead of their heads (recordEntry.ts says what both are).
 */
export const recordList = {
  path: '/record.list',
  request: z.object({
    ...person,
    question: z.string(),
    module: z.optional(z.enum(recordModules)),
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
    whole: z.optional(z.boolean()),
  }),
  answer: plainAnswerSchema(
    z.object({
      ...answered,
      /** How many entries this page has: half a page is no page. */
      count: z.int(),
      /** Each read by itself: one that is malformed spoils none of the others. */
      entries: z.array(z.unknown()),
      nextCursor: z.nullable(z.string()),
      /** Modules that the province could not read just now. */
      missing: z.array(z.enum(recordModules)),
      /** Every source organisation of this module (of all six without one), on the first page; else empty. */
      sources: z.array(z.string()),
      /** Why the first page is empty; null when it is not, or on a later one. */
      empty: z.nullable(z.enum(emptyReasons)),
    }),
  ),
} as const

/** POST /record.entry: null when this person has no such entry. */
export const recordEntry = {
  path: '/record.entry',
  request: z.object({ ...person, question: z.string(), entryId: entryIdSchema }),
  answer: plainAnswerSchema(z.object({ ...answered, entry: z.unknown() })),
} as const

/**
 * POST /healthCode.show: the person's 电子健康码 as the authority issued it, a picture we only show. null: none is issued for this person.
 * What its pattern means is published as a picture only (facts b): we read nothing out of it, and make none.
 */
export const healthCodeShow = {
  path: '/healthCode.show',
  request: z.object({ ...person, question: z.string() }),
  answer: plainAnswerSchema(
    z.object({
      ...answered,
      code: z.nullable(
        z.object({
          mediaType: z.literal('image/png'),
          /** base64 */
          image: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(200_000)),
          issuedAt: z.iso.datetime(),
          validUntil: z.iso.datetime(),
        }),
      ),
    }),
  ),
} as const

/** POST /relation.check: is the first person a parent or guardian of the second, a minor, by the registers? `none` also when there is no such ward. */
export const relationCheck = {
  path: '/relation.check',
  request: z.object({
    guardian: z.object(person),
    ward: z.object({ ...person, name: z.string() }),
  }),
  answer: plainAnswerSchema(
    z.discriminatedUnion('relation', [
      z.object({
        relation: z.enum(['mother', 'father', 'guardian']),
        birthDate: z.iso.date(),
        sex: z.enum(['male', 'female']),
        /** Every number the register has known the ward by, the one in force first: a newborn's is replaced by an ID number. */
        known: z.optional(z.array(z.object(person))),
      }),
      z.object({ relation: z.literal('none') }),
    ]),
  ),
} as const

/** POST /kin.check: is the first person, an adult, parent, child or spouse of the second, an adult or from 14? `none` also for a wrong name, or nobody. */
export const kinCheck = {
  path: '/kin.check',
  request: z.object({ helper: z.object(person), person: z.object({ ...person, name: z.string() }) }),
  answer: plainAnswerSchema(z.object({ relation: z.enum(['parent', 'child', 'spouse', 'none']) })),
} as const
