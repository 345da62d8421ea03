import type { Handler } from '../call'
import { isOrdinary } from '../listCursor'
import { done } from '../result'
import { inboxOf, markReadUpTo, unreadOf } from './inbox'
import type { MessageNeeds } from './needs'

export function markRead({ db, clock }: Pick<MessageNeeds, 'db' | 'clock'>): Handler<'message.markRead'> {
  return async ({ input, caller, resident }) => {
    const inbox = inboxOf(resident, caller)
    const upTo = new Date(input.upTo)
    if (isOrdinary(upTo)) await markReadUpTo(db, inbox, upTo, clock.now())
    return done({ unread: await unreadOf(db, inbox) })
  }
}
