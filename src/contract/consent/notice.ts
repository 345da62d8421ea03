import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { agreementSchema, sm3Schema, versionSchema } from './agreement'

/** 用户须知 must be read before the first name or number is given, when nobody is known yet: hence level 0. */
export const notice = defineOperation({
  name: 'consent.notice',
  summary: '取当前版本的用户须知，实名之前阅读',
  level: 0,
  input: z.strictObject({}),
  output: agreementSchema,
  failures: [],
})

/** What was agreed to on the screen, sent along with the name and number it allows us to use. */
export const agreedNoticeSchema = z.strictObject({ version: versionSchema, textSm3: sm3Schema })
export type AgreedNotice = z.infer<typeof agreedNoticeSchema>
