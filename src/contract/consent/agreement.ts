import * as z from 'zod/mini'
import { instantSchema } from '../answer'

/**
 * One consent, one purpose (PIPL art. 29): `notice` 用户须知 · `face` 人脸信息单独同意 · `access` 档案调阅授权同意书 (one a grant) ·
 * `guardian` 未成年人监护同意 · `messages` 消息订阅.
 */
export const consentDocuments = ['notice', 'face', 'access', 'guardian', 'messages'] as const
export const consentDocumentSchema = z.enum(consentDocuments)
export type ConsentDocument = z.infer<typeof consentDocumentSchema>

/** `YYYY-MM-DD.n`: the day a wording took effect and its number that day. */
export const versionSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}\.\d+$/))

/** SM3, lower-case hex. */
export const sm3Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A text exactly as it is shown: summary first, then the sections, each a heading and its paragraphs. */
export const agreementSchema = z.object({
  document: consentDocumentSchema,
  version: versionSchema,
  title: z.string(),
  summary: z.array(z.object({ label: z.string(), text: z.string() })),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
})
export type Agreement = z.infer<typeof agreementSchema>

/** The one string whose SM3 stands for the text: every visible word in reading order, a line each. */
export function agreementText(agreement: Agreement): string {
  return [
    agreement.title,
    `版本 ${agreement.version}`,
    ...agreement.summary.map((line) => `${line.label}：${line.text}`),
    ...agreement.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
  ].join('\n')
}

/** What is different from the version this person agreed to last: paragraphs that came and paragraphs that went. */
export const changesSchema = z.object({ since: versionSchema, added: z.array(z.string()), removed: z.array(z.string()) })
export type Changes = z.infer<typeof changesSchema>

/** `null` changes: never agreed before, or the same version. */
export const offeredAgreementSchema = z.object({ agreement: agreementSchema, changes: z.nullable(changesSchema) })
export type OfferedAgreement = z.infer<typeof offeredAgreementSchema>

/** `sms`: read out from the SMS that named hospital and 30 days; there was no screen of ours. */
export const receiptChannels = ['weapp', 'h5', 'sms'] as const

/** 同意凭证: the proof that a person agreed to (or took back their agreement to) exactly that text. */
export const receiptSchema = z.object({
  receiptId: z.string(),
  document: consentDocumentSchema,
  act: z.enum(['agreed', 'withdrawn']),
  /** Who said so, for the person of this record. */
  by: z.enum(['self', 'guardian']),
  version: versionSchema,
  title: z.string(),
  textSm3: sm3Schema,
  agreedAt: instantSchema,
  channel: z.enum(receiptChannels),
  requestId: z.nullable(z.string()),
  /** Its place in this person's chain, 1 for the first, and the SM3 that ties it to the one before. */
  number: z.number(),
  hash: sm3Schema,
  /** Whether a signed checkpoint outside the database already covers it (at most a minute later); never shown as proven before. */
  anchored: z.boolean(),
})
export type Receipt = z.infer<typeof receiptSchema>
