import { healthCode } from '../../../../contract/identity/healthCode'
import type { OutputOf } from '../../../../contract/operation'
import { healthCodeText as text } from '../../../locale/healthCode'
import { dayAndTime } from '../../../locale/time'
import { IssuedPicture } from '../../../platform/IssuedPicture'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { serverNow } from '../../../session/serverClock'
import { useAnswer } from '../../../session/useAnswer'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { TopicCard } from '../../../ui/TopicCard'
import '../identity.scss'

const read = () => call(healthCode, {})

/** 电子健康码 as the authority issued it: shown while the page is open, and nowhere else. */
export default function HealthCode() {
  const { remote, reload } = useAnswer(read)
  return (
    <Page name={text('name')} lead={text('lead')}>
      {remote.at === 'loading' ? <Skeleton cards={1} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? <Shown answer={remote.data} onRenew={reload} /> : null}
    </Page>
  )
}

function Shown({ answer, onRenew }: { answer: OutputOf<typeof healthCode>; onRenew(): void }) {
  if (answer.state === 'notIssued') return <TopicCard title={text('notIssuedTitle')} words={text('notIssued')} />
  if (answer.state === 'notProvided') return <TopicCard title={text('notProvidedTitle')} words={text('notProvided')} />
  const rows = [
    [text('issued'), dayAndTime(answer.issuedAt, serverNow())],
    [text('until'), dayAndTime(answer.validUntil, serverNow())],
  ] as const
  return (
    <Card>
      <IssuedPicture source={answer.image} label={text('picture')} />
      <Facts rows={rows} />
      <Button kind="link" onTap={onRenew}>
        {text('renew')}
      </Button>
    </Card>
  )
}
