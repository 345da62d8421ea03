import * as z from 'zod/mini'
import { requestIdSchema } from '../authorization/accessRequest'
import { defineOperation } from '../operation'
import { offeredAgreementSchema } from './agreement'

/** `access` is written for one request (it names the hospital), so it needs the request's id. */
export const current = defineOperation({
  name: 'consent.current',
  summary: '取当前版本的告知或同意书全文，以及与我上次同意的版本有什么不同',
  repeatable: true,
  level: 1,
  forWards: true,
  whileProofDue: true,
  input: z.discriminatedUnion('document', [
    z.strictObject({ document: z.enum(['notice', 'face', 'guardian', 'messages']) }),
    z.strictObject({ document: z.literal('access'), requestId: requestIdSchema }),
  ]),
  output: offeredAgreementSchema,
  failures: ['authorization.requestClosed', 'identity.proofDue'],
})
