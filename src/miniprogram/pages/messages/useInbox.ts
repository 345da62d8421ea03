import { useEffect } from 'react'
import { list } from '../../../contract/message/list'
import { markRead } from '../../../contract/message/markRead'
import { call } from '../../session/cloud'
import { usePages } from '../../session/usePages'
import { useShownAgain } from '../../session/useShownAgain'

/** The inbox, read anew whenever the tab shows; what was on the screen counts as read, and keeps its mark until it is read anew. */
export function useInbox() {
  const { items: messages, ...pages } = usePages(async (cursor) => {
    const outcome = await call(list, cursor === undefined ? {} : { cursor })
    return outcome.ok ? { ok: true, items: outcome.data.messages, nextCursor: outcome.data.nextCursor } : outcome
  })
  useShownAgain(pages.readAnew)

  const upTo = messages.some(({ read }) => !read) ? messages[0]?.at : undefined
  useEffect(() => {
    if (upTo !== undefined) void call(markRead, { upTo })
  }, [upTo])

  return { messages, ...pages }
}
