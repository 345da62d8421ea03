import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { recordModules } from '../../../../contract/record/recordModule'
import type { CallFailure } from '../../../client/failure'
import { actingText } from '../../../locale/acting'
import { recordText as text } from '../../../locale/record'
import { screenText } from '../../../locale/screen'
import { Text } from '../../../platform/elements'
import { awaitsProof } from '../../../session/awaitsProof'
import { Failure } from '../../../session/Failure'
import { useKeptPlace } from '../../../session/useKeptPlace'
import { usePersonState } from '../../../session/usePersonState'
import { useSession } from '../../../session/useSession'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import '../record.scss'
import { Entrances, RightsEntrance, ScopeEntrance } from './Entrances'
import { ModuleCell } from './ModuleCell'
import { isRead } from './overviewFlow'
import { ScopeSheet } from './ScopeSheet'
import { useOverview } from './useOverview'

export default function Overview() {
  const { state, readAll, retry } = useOverview()
  useKeptPlace(isRead(state))
  const [scope, change] = usePersonState(false)
  const subject = useSession((session) => session.subject)
  const name = subject ? actingText('record', { name: subject.name }) : text('name')
  const toScope = () => change(() => true)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: name })
  }, [name])
  return (
    <Page name={name} lead={text('lead')} over={scope ? <ScopeSheet onClose={() => change(() => false)} /> : null}>
      {state.failure ? (
        <Failure failure={state.failure} onRetry={readAll} />
      ) : (
        <Card kind="flush">
          {recordModules.map((module) => (
            <ModuleCell key={module} module={module} standing={state.modules[module]} onRetry={() => retry(module)} />
          ))}
        </Card>
      )}
      {waysFor(state.failure, toScope)}
      <Notice>{text('reference')}</Notice>
      <Text className="quiet-line">{screenText('shield')}</Text>
    </Page>
  )
}

function waysFor(failure: CallFailure | null, toScope: () => void) {
  if (failure?.code === 'identity.deceased') return <RightsEntrance />
  return awaitsProof(failure) ? <ScopeEntrance onScope={toScope} /> : <Entrances onScope={toScope} />
}
