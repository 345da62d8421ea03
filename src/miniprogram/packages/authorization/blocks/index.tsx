import { authorizationText as text } from '../../../locale/authorization'
import { dayWords } from '../../../locale/time'
import { Failure } from '../../../session/Failure'
import { serverNow } from '../../../session/serverClock'
import { useWhose } from '../../../session/useWhose'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { useBlocks } from './useBlocks'

export default function Blocks() {
  const { remote, reload, busy, refused, change } = useBlocks()
  const hospitals = remote.at === 'ready' ? remote.data.hospitals : []
  return (
    <Page name={text('blocksName')} lead={text('blocksLead', { whose: useWhose() })}>
      {refused ? <Failure failure={refused} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {hospitals.map(({ orgCode, orgName, blockedAt }) => (
        <Card key={orgCode}>
          <Cell title={orgName} words={text('blockedSince', { when: dayWords(blockedAt, serverNow()) })} />
          <Button kind="quiet" disabled={busy} onTap={() => change(orgCode, false)}>
            {text('unblock')}
          </Button>
        </Card>
      ))}
      {remote.at === 'ready' && hospitals.length === 0 ? (
        <Card>
          <Cell title={text('noBlocks')} words={text('noBlocksWords')} />
        </Card>
      ) : null}
    </Page>
  )
}
