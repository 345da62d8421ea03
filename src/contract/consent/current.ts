import * as z from 'zod/mini'
import { requestIdSchema } from '../authorization/accessRequest'
import { defineOperation } from '../operation'
import { agreementSchema } from './agreement'

/** `access` is written for one request (it names the hospital), so it needs the request's id. */
export const current = defineOperation({
  name: 'consent.current',
  summary: '取当前版本的告知或同意书全文',
  level: 1,
  input: z.discriminatedUnion('document', [
    z.strictObject({ document: z.literal('face') }),
    z.strictObject({ document: z.literal('access'), requestId: requestIdSchema }),
  ]),
  output: agreementSchema,
  failures: ['authorization.requestClosed'],
})
