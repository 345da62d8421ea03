import * as z from 'zod/mini'
import { residentIdSchema } from '../answer'
import { defineOperation } from '../operation'

export const removeWard = defineOperation({
  name: 'family.removeWard',
  summary: '不再代这位家人办理',
  level: 1,
  input: z.strictObject({ residentId: residentIdSchema }),
  output: z.object({}),
  failures: [],
})
