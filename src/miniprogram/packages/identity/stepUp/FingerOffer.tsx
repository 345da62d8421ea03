import { useState } from 'react'
import { stepUpText as text } from '../../../locale/stepUp'
import { Failure } from '../../../session/Failure'
import { leaveLadder } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { bySoter } from './bySoter'
import { fingerEnrolled } from './offersFinger'
import type { StepUpNews } from './stepUpFlow'

/** Confirmed just now by face or PIN: the one moment at which this phone's finger can be made to count. On without it is the first button. */
export function FingerOffer() {
  const [news, setNews] = useState<StepUpNews>(null)
  const [busy, setBusy] = useState(false)
  async function enrol() {
    setBusy(true)
    const end = await bySoter()
    setBusy(false)
    if (end.type !== 'confirmed') return setNews(end.news)
    fingerEnrolled()
    await leaveLadder()
  }
  const foot = (
    <>
      <Button kind="main" onTap={leaveLadder}>
        {text('goOn')}
      </Button>
      <Button kind="quiet" disabled={busy} onTap={enrol}>
        {text('fingerNext')}
      </Button>
    </>
  )
  return (
    <Page name={text('name')} heading={text('confirmed')} lead={text('fingerWords')} foot={foot}>
      {news === 'cancelled' || news === 'failed' ? <Notice tone="waiting">{text(news)}</Notice> : null}
      {news !== null && typeof news === 'object' ? <Failure failure={news} /> : null}
    </Page>
  )
}
