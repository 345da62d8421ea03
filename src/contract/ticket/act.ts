import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { ticketSchema, ticketWordsSchema } from './ticket'

export const act = defineOperation({
  name: 'ticket.act',
  summary: '确认处理结果、要求重新处理，或决定是否同意修改身份信息',
  level: 2,
  forWards: true,
  input: z.strictObject({
    ticketId: z.uuid(),
    act: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('confirm') }),
      z.strictObject({ kind: z.literal('reopen'), words: ticketWordsSchema }),
      /** About this very proposal, as the screen showed it: another one is another decision (`ticket.notNow`). */
      z.strictObject({ kind: z.literal('decide'), agreed: z.boolean(), proposal: z.string().check(z.minLength(1)) }),
    ]),
  }),
  output: ticketSchema,
  failures: ['ticket.notNow', 'upstream.province'],
})
