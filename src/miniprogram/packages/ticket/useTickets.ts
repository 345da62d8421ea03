import { list } from '../../../contract/ticket/list'
import { call } from '../../session/cloud'
import { useAnswer } from '../../session/useAnswer'
import { usePolling } from '../../session/usePolling'

const everyMs = 3_000

/** All of them, read again by themselves while one is still on its way to the province. */
export function useTickets() {
  const { remote, reload, refresh, setData } = useAnswer(() => call(list, {}))
  const onItsWay = remote.at === 'ready' && remote.data.tickets.some(({ state }) => state === 'sending')
  usePolling(refresh, everyMs, onItsWay)
  return { remote, reload, setData }
}
