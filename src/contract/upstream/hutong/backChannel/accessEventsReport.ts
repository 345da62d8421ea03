import * as z from 'zod/mini'
import { recordModules } from '../../../record/recordModule'
import { askerShape, patientShape } from './accessRequestsCreate'

/** POST /hutong/accessEvents.report: one look of a doctor at one module; idempotent by eventId. */
export const accessEventsReport = {
  path: '/hutong/accessEvents.report',
  request: z.strictObject({
    eventId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    ...askerShape,
    ...patientShape,
    module: z.enum(recordModules),
    at: z.iso.datetime({ offset: true }),
  }),
  answer: z.object({ returnCode: z.enum(['1', '0']), returnDesc: z.string() }),
} as const
