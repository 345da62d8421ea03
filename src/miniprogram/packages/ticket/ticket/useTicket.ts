import { useState } from 'react'
import type { InputOf } from '../../../../contract/operation'
import { act as actOperation } from '../../../../contract/ticket/act'
import type { Ticket } from '../../../../contract/ticket/ticket'
import type { CallFailure } from '../../../client/failure'
import { now } from '../../../platform/clock'
import { call } from '../../../session/cloud'
import { askNamesAgain } from '../../../session/freshNames'
import { useTryAgain } from '../../../session/useTryAgain'
import { requestKey } from '../requestKey'
import { useTickets } from '../useTickets'

export type Act = InputOf<typeof actOperation>['act']

/** What became of the last act; refused: of which. */
export type Said = 'done' | 'moved' | 'notDecided' | { readonly kind: Act['kind']; readonly failure: CallFailure }

/** One ticket and what the person does with it; nothing is shown as done before the province has said so. */
export function useTicket(ticketId: string) {
  const { remote, reload, setData } = useTickets()
  const [openedAt] = useState(now)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const ticket = remote.at === 'ready' ? (remote.data.tickets.find((each) => each.ticketId === ticketId) ?? null) : null

  const act = async (on: Ticket, what: Act) => {
    setBusy(true)
    setSaid(null)
    const input = { ticketId: on.ticketId, act: what }
    // The same act after another round is another one.
    const idempotencyKey = requestKey({ ...input, after: on.steps.length }, openedAt)
    const outcome = await call(actOperation, input, { idempotencyKey })
    setBusy(false)
    if (outcome.ok) {
      const others = remote.at === 'ready' ? remote.data.tickets.filter((each) => each.ticketId !== ticketId) : []
      setData({ tickets: [outcome.data, ...others], fresh: true, more: remote.at === 'ready' && remote.data.more })
      if (what.kind === 'decide' && what.agreed) void askNamesAgain()
      return setSaid('done')
    }
    if (outcome.failure.code !== 'ticket.notNow') return setSaid({ kind: what.kind, failure: outcome.failure })
    setSaid(what.kind === 'decide' ? 'notDecided' : 'moved')
    await reload()
  }
  const refused = typeof said === 'object' ? said : null
  // Back from proving who is there: the buttons are there again.
  useTryAgain(refused?.failure ?? null, () => setSaid(null))

  return { remote, reload, ticket, busy, said, refused, act }
}
