import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { documentTypeCodes } from './documentType'
import { pinCodeSchema } from './pinCode'

/** By somebody whom the province's registers name as parent, child or spouse. A wrong number, a stranger and nobody answer alike. */
export const vouch = defineOperation({
  name: 'identity.vouch',
  summary: '帮身边的家人确认身份（省平台登记的父母、子女、配偶）',
  level: 2,
  stepUp: true,
  input: z.strictObject({
    documentType: z.enum(documentTypeCodes),
    documentNumber: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
    code: pinCodeSchema,
  }),
  output: z.object({ nameMasked: z.string(), relation: z.enum(['parent', 'child', 'spouse']) }),
  failures: ['identity.documentInvalid', 'identity.vouchRefused', 'upstream.province'],
})
