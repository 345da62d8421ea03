import Taro from '@tarojs/taro'
import { useState } from 'react'
import { WardCells } from '../../capabilities/family/WardCells'
import { PersonHeader } from '../../capabilities/identity/PersonHeader'
import { meText as text } from '../../locale/me'
import { StandInNote } from '../../platform/StandInNote'
import { Failure } from '../../session/Failure'
import { enter, signOut } from '../../session/start'
import { useSession } from '../../session/useSession'
import { useStartedSession } from '../../session/useStartedSession'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Page } from '../../ui/Page'
import { Skeleton } from '../../ui/Skeleton'
import { Ladder } from './Ladder'
import { OwnPages } from './OwnPages'
import { SignOutSheet } from './SignOutSheet'
import { WhoFacts } from './WhoFacts'

const open = (url: string) => () => void Taro.navigateTo({ url })

export default function Me() {
  const standing = useStartedSession()
  const me = useSession((session) => session.me)
  const ward = useSession((session) => session.subject)
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(false)
    signOut()
    await Taro.switchTab({ url: '/pages/home/index' })
  }
  const over = leaving ? <SignOutSheet onConfirm={leave} onStay={() => setLeaving(false)} /> : undefined
  return (
    <Page name={text('name')} over={over}>
      {standing.at === 'starting' ? <Skeleton cards={2} /> : null}
      {standing.at === 'failed' ? <Failure failure={standing.failure} onRetry={enter} /> : null}
      {me ? <PersonHeader me={me} /> : null}
      {me && !ward ? (
        <>
          <WhoFacts me={me} />
          <Ladder me={me} />
        </>
      ) : null}
      {!ward && me && me.level > 0 && !me.proofDue ? <OwnPages /> : null}
      <Card kind="flush">
        {ward ? <WardCells ward={ward} /> : null}
        {me && !ward ? <Cell title={text('rights')} words={text('rightsWords')} onTap={open('/packages/rights/rights/index')} /> : null}
        <Cell title={text('display')} words={text('displayWords')} onTap={open('/packages/support/display/index')} />
        <Cell title={text('help')} onTap={open('/packages/support/help/index')} />
      </Card>
      {me ? (
        <Button kind="quiet" onTap={() => setLeaving(true)}>
          {text('signOut')}
        </Button>
      ) : null}
      <StandInNote />
    </Page>
  )
}
