import * as z from 'zod/mini'
import { requestIdSchema } from '../authorization/accessRequest'
import { defineOperation } from '../operation'
import { receiptSchema, sm3Schema, versionSchema } from './agreement'

const shown = { version: versionSchema, textSm3: sm3Schema }

/** `textSm3` is computed on the phone over the text that was on the screen; the server compares it with its own. */
export const sign = defineOperation({
  name: 'consent.sign',
  summary: '同意一份告知或同意书，取得凭证',
  level: 1,
  forWards: true,
  whileProofDue: true,
  input: z.discriminatedUnion('document', [
    z.strictObject({ document: z.enum(['notice', 'face', 'messages']), ...shown }),
    z.strictObject({ document: z.literal('access'), ...shown, requestId: requestIdSchema }),
  ]),
  output: receiptSchema,
  failures: ['input.keyReused', 'consent.textChanged', 'consent.noticeRequired', 'authorization.requestClosed'],
})
