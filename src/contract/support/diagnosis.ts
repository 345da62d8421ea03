import * as z from 'zod/mini'
import { failureNumbers } from '../failureNumbers'
import { documentTypeCodes } from '../identity/documentType'
import { ageWords, countWords, flagWords, inputWords, valueWords } from './diagnosisWords'
import { operationWords, pageWords } from './wayWords'

/**
 * What a phone tells support of a failure (诊断码): the way there and the shape of the state, never a value.
 * No name, number, phone, openid, resident id, hospital or content fits into it: every word is out of a closed list (diagnosisWords.ts),
 * every number too small for one, every pattern too narrow. Encrypted to the support key it has at most `longestCode` characters.
 */
export const longestCode = 4_000
export const mostSteps = 100
export const mostAges = 10
export const mostTraceIds = 5

const codes: readonly string[] = Object.keys(failureNumbers)
/** `ok`, `none` (asked, and not answered so far), or the code of a failure. */
const outcome = z.string().check(z.refine((word) => word === 'ok' || word === 'none' || codes.includes(word)))
/** Of a version: too short for anybody's number. */
const part = '(0|[1-9]\\d{0,2})'
const upTo = (most: number) => z.int().check(z.minimum(0), z.maximum(most))
export const largest = { after: 86_400_000, took: 600_000, input: 500, count: 999_999, earlier: 99_999, age: 40_000 } as const

/** Why a field of an input is this and no more: see inputWords. */
export const diagnosisFactSchema = z.union([z.boolean(), upTo(largest.input), z.enum(valueWords)])
export type DiagnosisFact = z.infer<typeof diagnosisFactSchema>

export const networks = ['wifi', 'cellular', 'none', 'unknown'] as const

export const diagnosisStepSchema = z.strictObject({
  /** Milliseconds since the step before began, by the phone's clock; at most a day. A sign-in stands behind the call that needed it. */
  after: upTo(largest.after),
  /** `pages/home`, `packages/authorization/code`: a route without its `/index` and its query. */
  page: z.enum(pageWords),
  /** Absent: the page was opened. */
  operation: z.optional(z.enum(operationWords)),
  outcome,
  /** How long the answer took, ms. */
  took: upTo(largest.took),
  network: z.enum(networks),
  /** In a ward's name. */
  forWard: z.optional(z.boolean()),
  input: z.optional(z.partialRecord(z.enum(inputWords), diagnosisFactSchema)),
})
export type DiagnosisStep = z.infer<typeof diagnosisStepSchema>

/** What the phone last saw of one person. */
const shapeSchema = z.strictObject({
  /** How many: `grants.active`, `requests.wechat`, `messages.unread`. */
  counts: z.partialRecord(z.enum(countWords), upTo(largest.count)),
  /** Ages in whole days, oldest first: `grants.active` [12, 3]. */
  days: z.partialRecord(
    z.enum(ageWords),
    z.array(z.int().check(z.minimum(-largest.age), z.maximum(largest.age))).check(z.maxLength(mostAges)),
  ),
})
export type DiagnosisShape = z.infer<typeof shapeSchema>

export const ageBands = ['under14', 'from14', 'adult', 'from60'] as const
export const wardBands = ['under14', 'from14'] as const
export const diagnosisLanguages = ['hans', 'hant', 'en'] as const
export const diagnosisPlatforms = ['weapp', 'h5'] as const
export const systemKinds = ['ios', 'android', 'harmony', 'windows', 'mac', 'linux', 'other'] as const

export const diagnosisSchema = z.strictObject({
  form: z.literal(1),
  /** The server's clock at the last step, to the minute. */
  at: z.iso.datetime(),
  app: z.string().check(z.regex(new RegExp(`^${part}\\.${part}\\.${part}$`))),
  platform: z.enum(diagnosisPlatforms),
  /** WeChat's basic library, `3.8.12`; empty where unknown. */
  library: z.string().check(z.regex(new RegExp(`^(${part}(\\.${part}){1,3})?$`))),
  /** The system's kind and its version's first two numbers, `ios 17.2`; empty where unknown. */
  system: z.string().check(z.regex(new RegExp(`^((${systemKinds.join('|')})( ${part}(\\.${part})?)?)?$`))),
  language: z.enum(diagnosisLanguages),
  elder: z.boolean(),
  person: z.strictObject({
    level: z.nullable(z.union([z.literal(0), z.literal(1), z.literal(2)])),
    proofDue: z.boolean(),
    documentType: z.nullable(z.enum(documentTypeCodes)),
    age: z.nullable(z.enum(ageBands)),
    /** The band of the ward acted for at the last step; null: for oneself. */
    actingFor: z.nullable(z.enum(wardBands)),
  }),
  /** Of the person whose phone it is. */
  ...shapeSchema.shape,
  /** Of the ward acted for at the last step. */
  ward: z.nullable(shapeSchema),
  /** Only what is known is there. */
  flags: z.partialRecord(z.enum(flagWords), z.boolean()),
  /** Steps before these that are not told: there is room for so many only. */
  earlier: upTo(largest.earlier),
  steps: z.array(diagnosisStepSchema).check(z.maxLength(mostSteps)),
  /** Of the last failures, the newest first: finds the server's log lines. */
  traceIds: z.array(z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))).check(z.maxLength(mostTraceIds)),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>
