import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { wardSchema } from './ward'

/** 管理规范 art. 14: once there is an ID number, the record goes by it; the number before stays as an alias and nothing is lost. */
export const upgradeNumber = defineOperation({
  name: 'family.upgradeNumber',
  summary: '孩子办好身份证后，补登身份证号',
  level: 2,
  forWards: true,
  stepUp: true,
  input: z.strictObject({
    documentNumber: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    /** As the register has it now, where the child was named after it was added; absent: as before. */
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  }),
  output: wardSchema,
  failures: ['identity.documentInvalid', 'family.numberNotTheirs', 'family.twoRecords', 'upstream.province'],
})
