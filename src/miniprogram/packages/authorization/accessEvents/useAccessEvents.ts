import { listAccessEvents } from '../../../../contract/authorization/listAccessEvents'
import { call } from '../../../session/cloud'
import { usePages } from '../../../session/usePages'

/** 调阅记录, a page at a time. */
export function useAccessEvents() {
  const { items: events, ...pages } = usePages(async (cursor) => {
    const outcome = await call(listAccessEvents, cursor === undefined ? {} : { cursor })
    return outcome.ok ? { ok: true, items: outcome.data.events, nextCursor: outcome.data.nextCursor } : outcome
  })
  return { events, ...pages }
}
