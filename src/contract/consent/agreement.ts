import * as z from 'zod/mini'
import { instantSchema } from '../answer'

/** One consent, one purpose (PIPL art. 29): `face` = 人脸信息单独同意, `access` = 档案调阅授权同意书. */
export const consentDocuments = ['face', 'access'] as const
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

/** 同意凭证: the proof that a person agreed to exactly that text. */
export const receiptSchema = z.object({
  receiptId: z.string(),
  document: consentDocumentSchema,
  version: versionSchema,
  title: z.string(),
  textSm3: sm3Schema,
  agreedAt: instantSchema,
  channel: z.enum(['weapp', 'h5']),
  requestId: z.nullable(z.string()),
})
export type Receipt = z.infer<typeof receiptSchema>
