import * as z from 'zod/mini'
import { documentTypeCodes } from '../identity/documentType'
import { defineOperation } from '../operation'

/** What this deployment's province really provides: where something is off, the screen says so instead of showing an empty list. */
export const capabilities = defineOperation({
  name: 'authorization.capabilities',
  summary: '省平台目前提供哪些能力',
  repeatable: true,
  level: 'public',
  input: z.strictObject({}),
  output: z.object({
    /** Whether hospitals' looks are reported to us. */
    accessLog: z.boolean(),
    /** Whether the authority's 电子健康码 can be shown here. */
    healthCode: z.boolean(),
    /** Whether a grant may be limited to some modules or days: the published interface has neither. */
    scopeSelectable: z.literal(false),
    durationSelectable: z.literal(false),
    grantDocumentTypes: z.array(z.enum(documentTypeCodes)),
  }),
  failures: [],
})
