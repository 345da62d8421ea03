import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { entryIdSchema } from '../record/recordEntry'
import { recordModules } from '../record/recordModule'
import { visible } from '../visibleText'
import { reportReasons } from './reasons'
import { ticketSchema, ticketWordsSchema } from './ticket'

/** Evidence photos come after it, in pieces (`ticket.attach`); the ticket leaves when all have come, or without them after 10 minutes. */
export const mostPhotos = 3

/** Wants an idempotencyKey, so that a second try after a lost answer is the same ticket. */
export const report = defineOperation({
  name: 'ticket.report',
  summary: '“这条有误”：就一条档案或其中一个字段提出问题反馈或勘误，送数源单位',
  level: 2,
  forWards: true,
  input: z.strictObject({
    kind: z.enum(['feedback', 'correction']),
    /** null only for an entry that could not be read. */
    entryId: z.nullable(entryIdSchema),
    module: z.nullable(z.enum(recordModules)),
    /** Names as the page shows them; a field of the form's catalogue also by its id, `part.field`. */
    form: z.string().check(z.minLength(1), z.maxLength(60)),
    field: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
    fieldId: z.nullable(z.string().check(z.regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/))),
    /** Believed only where the entry itself does not tell. */
    sourceOrg: z.string().check(z.minLength(1), z.maxLength(100), visible),
    reason: z.enum(reportReasons),
    words: ticketWordsSchema,
    /** What would be right; wanted for a 勘误 of a field. */
    correct: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
    /** Agreeing that an identity field is changed to `correct` (管理规范 art. 21): wanted for a 勘误 of one, ignored otherwise. */
    identityConsent: z.boolean(),
    photos: z.int().check(z.minimum(0), z.maximum(mostPhotos)),
  }),
  output: ticketSchema,
  failures: ['input.keyReused', 'upstream.province', 'upstream.answerRefused', 'ticket.identityConsentRequired'],
})
