import * as z from 'zod/mini'
import { sm3Schema, versionSchema } from '../consent/agreement'
import { documentTypeCodes } from '../identity/documentType'
import { defineOperation } from '../operation'
import { wardSchema } from './ward'

export const addWard = defineOperation({
  name: 'family.addWard',
  summary: '经省平台核对监护关系并同意监护同意书后，添加一位未成年家人',
  level: 2,
  stepUp: true,
  input: z.strictObject({
    documentType: z.enum(documentTypeCodes),
    documentNumber: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    /** The 未成年人监护同意书 that was read and agreed to, as `consent.current` gave it: its version and SM3. */
    agreed: z.strictObject({ version: versionSchema, textSm3: sm3Schema }),
  }),
  output: wardSchema,
  failures: [
    'identity.documentInvalid',
    'family.notGuardian',
    'family.notMinor',
    'family.tooMany',
    'family.frozen',
    'family.twoRecords',
    'consent.textChanged',
    'upstream.province',
  ],
})
