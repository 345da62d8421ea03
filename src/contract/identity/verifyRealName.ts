import * as z from 'zod/mini'
import { agreedNoticeSchema } from '../consent/notice'
import { defineOperation } from '../operation'
import { documentTypeCodes } from './documentType'
import { meSchema } from './me'

export const verifyRealName = defineOperation({
  name: 'identity.verifyRealName',
  summary: '按证件类型、姓名、号码向省平台登记库核对，升为1级',
  level: 0,
  input: z.strictObject({
    documentType: z.enum(documentTypeCodes),
    name: z.string().check(z.minLength(1), z.maxLength(50)),
    documentNumber: z.string().check(z.minLength(1), z.maxLength(40)),
    /** 用户须知 as it was read and agreed to before this form: kept as a receipt once it is known whose. */
    notice: agreedNoticeSchema,
  }),
  output: meSchema,
  failures: [
    'identity.phoneRequired',
    'identity.documentInvalid',
    'identity.documentUnsupported',
    'identity.nameMismatch',
    'identity.deceased',
    'identity.guardianNeeded',
    'identity.personFixed',
    'consent.textChanged',
    'upstream.province',
  ],
})
