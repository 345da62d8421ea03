import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { wardSchema } from './ward'

export const list = defineOperation({
  name: 'family.list',
  summary: '我可以代为办理的未成年家人',
  repeatable: true,
  level: 2,
  whileDeceased: true,
  input: z.strictObject({}),
  output: z.object({ wards: z.array(wardSchema) }),
  failures: [],
})
