import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { recordModules } from './recordModule'

export const copyFormats = ['pdf', 'fhir'] as const

/** More entries than this do not fit one document: the person chooses fewer modules or days. */
export const mostCopyEntries = 500

export const takeCopy = defineOperation({
  name: 'record.takeCopy',
  summary: '当场生成一份我的档案副本（PDF 或 FHIR R4），交付一次，不留存；须刚刚做过人脸核身',
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({
    format: z.enum(copyFormats),
    modules: z.array(z.enum(recordModules)).check(z.minLength(1), z.maxLength(recordModules.length)),
    from: z.optional(z.iso.date()),
    to: z.optional(z.iso.date()),
  }),
  output: z.object({
    /** Names nobody: 健康档案副本-20261121.pdf. */
    fileName: z.string(),
    mediaType: z.enum(['application/pdf', 'application/fhir+json']),
    base64: z.string(),
    entries: z.int(),
    /** How many of them could not be read and stand there as such. */
    unreadable: z.int(),
    /** SM3 of what was sealed, lower-case hex: what the verify page shows, too. */
    digest: z.string(),
    verifyUrl: z.string(),
  }),
  failures: ['upstream.province', 'upstream.answerRefused', 'record.copyTooLarge', 'record.nothingToCopy'],
})
