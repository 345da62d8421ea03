import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { subscriptionsSchema, templateUses } from './message'

/** What wx.requestSubscribeMessage answered for each template: one `accept` is one message (facts a3). */
export const recordAnswers = defineOperation({
  name: 'message.recordAnswers',
  summary: '记下微信订阅弹窗的回答：每同意一次可以收一条',
  level: 1,
  input: z.strictObject({
    answers: z
      .array(z.strictObject({ use: z.enum(templateUses), answer: z.enum(['accept', 'reject', 'ban', 'filter']) }))
      .check(z.minLength(1), z.maxLength(3)),
  }),
  output: subscriptionsSchema,
  failures: ['consent.required'],
})
