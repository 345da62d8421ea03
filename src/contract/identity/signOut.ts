import * as z from 'zod/mini'
import { defineOperation } from '../operation'

export const signOut = defineOperation({
  name: 'identity.signOut',
  summary: '结束本次会话',
  level: 0,
  input: z.strictObject({}),
  output: z.object({}),
  failures: [],
})
