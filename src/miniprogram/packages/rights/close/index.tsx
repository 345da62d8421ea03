import { rightsText as text } from '../../../locale/rights'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { ClosedPage } from './ClosedPage'
import { CloseSheet } from './CloseSheet'
import { Consequences } from './Consequences'
import { useClose } from './useClose'

export default function Close() {
  const { state, closed, ask, keep, confirm } = useClose()
  if (closed) return <ClosedPage result={closed} />
  const busy = state.at === 'closing'
  const foot = (
    <Button kind="danger" disabled={busy} onTap={ask}>
      {text(busy ? 'closing' : 'closeAct')}
    </Button>
  )
  const over = state.at === 'asking' ? <CloseSheet onConfirm={confirm} onKeep={keep} /> : undefined
  return (
    <Page name={text('closeName')} lead={text('closeLead')} foot={foot} over={over}>
      {state.at === 'telling' && state.refused ? <Failure failure={state.refused} onRetry={ask} /> : null}
      <Consequences />
    </Page>
  )
}
