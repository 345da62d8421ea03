import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'

/** Everything up to the newest message that was on the screen, of what message.list shows. */
export const markRead = defineOperation({
  name: 'message.markRead',
  summary: '把看过的站内消息标为已读',
  repeatable: true,
  level: 1,
  whileProofDue: true,
  whileDeceased: true,
  input: z.strictObject({ upTo: instantSchema }),
  output: z.object({ unread: z.number() }),
  failures: [],
})
