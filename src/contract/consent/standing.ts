import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { consentDocumentSchema, versionSchema } from './agreement'

/** `changed`: agreed, but to an earlier wording; asked again before it is next needed. Access consents are listed by grant instead. */
export const consentStandings = ['notAsked', 'agreed', 'changed', 'withdrawn'] as const

export const standing = defineOperation({
  name: 'consent.standing',
  summary: '各份告知我同意过没有、是不是现在的版本',
  repeatable: true,
  level: 1,
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({
    documents: z.array(
      z.object({
        document: consentDocumentSchema,
        title: z.string(),
        version: versionSchema,
        standing: z.enum(consentStandings),
        since: z.nullable(instantSchema),
        receiptId: z.nullable(z.string()),
      }),
    ),
  }),
  failures: [],
})
