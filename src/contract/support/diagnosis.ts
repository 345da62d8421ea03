import * as z from 'zod/mini'
import { documentTypeCodes } from '../identity/documentType'

/**
 * What a phone tells support of a failure (诊断码): the way there and the shape of the state, never a value.
 * No name, number, phone, openid, resident id, hospital or content fits into it: every word is out of a closed list or a pattern
 * too narrow for one. Encrypted to the support key it has at most `longestCode` characters.
 */
export const longestCode = 4_000
export const mostSteps = 100

/** `identity.signIn`, `client.offline`, `ok`: names out of our own lists. */
const word = z.string().check(z.regex(/^[a-zA-Z]{2,24}(\.[a-zA-Z]{2,24})?$/))
const count = z.int().check(z.minimum(0), z.maximum(1_000_000_000))
const fact = z.union([z.boolean(), count, word])

export const diagnosisStepSchema = z.strictObject({
  /** Milliseconds since the step before, by the phone's clock. */
  after: count,
  /** `pages/home`, `packages/authorization/code`: a route without its `/index` and its query. */
  page: z.string().check(z.regex(/^(pages|packages)(\/[a-zA-Z]{2,24}){1,2}$/)),
  /** Absent: the page was opened. */
  operation: z.optional(word),
  /** `ok`, or the code of a failure. */
  outcome: word,
  /** How long the answer took, ms. */
  took: count,
  network: z.enum(['wifi', 'cellular', 'none', 'unknown']),
  /** In a ward's name. */
  forWard: z.optional(z.boolean()),
  /** Whose only possible values come out of the contract's lists: which module, which place in a list. */
  input: z.optional(z.record(word, fact)),
})
export type DiagnosisStep = z.infer<typeof diagnosisStepSchema>

export const diagnosisSchema = z.strictObject({
  form: z.literal(1),
  /** The server's clock at the last step, to the minute. */
  at: z.iso.datetime(),
  app: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
  platform: z.enum(['weapp', 'h5']),
  /** WeChat's basic library, `3.8.12`; the system's kind and version, `ios 17.2`. Empty where unknown. */
  library: z.string().check(z.regex(/^[\d.]{0,12}$/)),
  system: z.string().check(z.regex(/^[a-z]{0,12} ?[\d.]{0,12}$/)),
  language: z.enum(['hans', 'hant', 'en']),
  elder: z.boolean(),
  person: z.strictObject({
    level: z.nullable(z.union([z.literal(0), z.literal(1), z.literal(2)])),
    proofDue: z.boolean(),
    documentType: z.nullable(z.enum(documentTypeCodes)),
    age: z.nullable(z.enum(['under14', 'from14', 'adult', 'from60'])),
    /** The band of the ward acted for at the last step; null: for oneself. */
    actingFor: z.nullable(z.enum(['under14', 'from14'])),
  }),
  /** How many of what the phone last saw: `grants.active`, `requests.waiting`, `wards`, `messages.unread`. */
  counts: z.record(word, count),
  /** Ages in whole days of what the phone last saw, oldest first: `grants.active` [3, 12]. */
  days: z.record(word, z.array(z.int().check(z.minimum(-40_000), z.maximum(40_000))).check(z.maxLength(20))),
  flags: z.record(word, z.boolean()),
  steps: z.array(diagnosisStepSchema).check(z.maxLength(mostSteps)),
  /** Of the last failures, the newest first: finds the server's log lines. */
  traceIds: z.array(z.string().check(z.regex(/^[0-9a-f-]{8,36}$/))).check(z.maxLength(5)),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>
