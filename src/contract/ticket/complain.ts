import * as z from 'zod/mini'
import { defineOperation } from '../operation'
import { ticketSchema, ticketWordsSchema } from './ticket'

/** One complaint an event: asking again gives back the first. */
export const complain = defineOperation({
  name: 'ticket.complain',
  summary: '对一次可疑的调阅提出越权投诉',
  level: 1,
  forWards: true,
  input: z.strictObject({
    eventId: z.string().check(z.minLength(1), z.maxLength(64)),
    words: ticketWordsSchema,
  }),
  output: ticketSchema,
  failures: ['ticket.notComplainable'],
})
