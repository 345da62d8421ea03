import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { visible } from '../visibleText'
import { ticketSchema, ticketWordsSchema } from './ticket'

const centre = z.string().check(z.trim(), z.minLength(2), z.maxLength(60), visible)

/** 迁移申请书 (管理规范 art. 24, template 2): ten working days. 托管意向书 (art. 25, template 3). Wants an idempotencyKey, as `ticket.report` does. */
export const move = defineOperation({
  name: 'ticket.move',
  summary: '申请把档案迁往另一家社区卫生服务中心（卫生院），或委托一家机构托管',
  level: 2,
  forWards: true,
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('migration'), from: centre, to: centre, words: ticketWordsSchema }),
    z.strictObject({ kind: z.literal('custody'), to: centre, words: ticketWordsSchema }),
  ]),
  output: ticketSchema,
  failures: ['input.keyReused', 'ticket.sameCentre'],
})
