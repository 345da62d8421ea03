import { rightsText as text } from '../../../locale/rights'
import { View } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { ClosedPage } from './ClosedPage'
import { CloseSheet } from './CloseSheet'
import { Consequences } from './Consequences'
import { useClose } from './useClose'
import { useConcerned } from './useConcerned'

export default function Close() {
  const close = useClose()
  return close.closed ? <ClosedPage result={close.closed} /> : <BeforeClosing {...close} />
}

/** Nobody closes what they could not read the consequences of. */
function BeforeClosing({ state, ask, keep, confirm }: ReturnType<typeof useClose>) {
  const { remote: concerned, reload } = useConcerned()
  const busy = state.at === 'closing'
  const known = concerned.at === 'ready' ? concerned.data : null
  const foot = (
    <>
      {known ? null : <View className="field__words">{text('closeNotYet')}</View>}
      <Button kind="danger" disabled={busy || !known} onTap={ask}>
        {text(busy ? 'closing' : 'closeAct')}
      </Button>
    </>
  )
  const over = state.at === 'asking' ? <CloseSheet concerned={known} onConfirm={confirm} onKeep={keep} /> : undefined
  return (
    <Page name={text('closeName')} lead={text('closeLead')} foot={foot} over={over}>
      {state.at === 'telling' && state.refused ? <ActFailure failure={state.refused} about={text('notClosed')} /> : null}
      <Consequences concerned={concerned} onReload={reload} />
    </Page>
  )
}
