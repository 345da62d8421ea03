import type { TicketAct } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { Button } from '../../../ui/Button'
import type { Asking } from './ActSheet'

interface Props {
  acts: readonly TicketAct[]
  busy: boolean
  onAsk(asking: Asking): void
}

/** What the person may do now; each is asked once more, with what follows from it. */
export function Acts({ acts, busy, onAsk }: Props) {
  const button = (asking: Asking, kind: 'main' | 'quiet') => (
    <Button kind={kind} disabled={busy} onTap={() => onAsk(asking)}>
      {busy && kind === 'main' ? text('acting') : text(asking)}
    </Button>
  )
  return (
    <>
      {acts.includes('decide') ? (
        <>
          {button('agree', 'main')}
          {button('refuse', 'quiet')}
        </>
      ) : null}
      {acts.includes('confirm') ? button('confirm', 'main') : null}
      {acts.includes('reopen') ? button('reopen', 'quiet') : null}
    </>
  )
}
