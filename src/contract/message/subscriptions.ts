import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { subscriptionsSchema } from './message'

export const subscriptions = defineOperation({
  name: 'message.subscriptions',
  summary: '微信消息订阅：有哪些模板，还能收几条',
  repeatable: true,
  level: 1,
  input: z.strictObject({}),
  output: subscriptionsSchema,
  failures: [],
})
