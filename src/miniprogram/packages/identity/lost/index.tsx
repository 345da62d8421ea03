import Taro from '@tarojs/taro'
import { devicesText as text } from '../../../locale/devices'
import { Heading } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { LostDone } from './LostDone'
import { ReportSheet } from './ReportSheet'
import { useLost } from './useLost'

const facts = ['othersEnd', 'mustProve', 'allTold'] as const
const openGrants = () => void Taro.navigateTo({ url: '/packages/authorization/grants/index' })

export default function Lost() {
  const { state, ask, leave, confirm } = useLost()
  if (state.at === 'done') return <LostDone result={state.result} onGrants={openGrants} />
  const busy = state.at === 'reporting'
  const refused = state.at === 'telling' ? state.refused : null
  const foot = awaitsProof(refused) ? undefined : (
    <Button kind="main" disabled={busy} onTap={ask}>
      {text(busy ? 'reporting' : 'report')}
    </Button>
  )
  const over = state.at === 'asking' ? <ReportSheet onConfirm={confirm} onLeave={leave} /> : undefined
  return (
    <Page name={text('lostName')} lead={text('lostLead')} foot={foot} over={over}>
      {refused ? <ActFailure failure={refused} /> : null}
      <Heading level={2} className="section section--first">
        {text('whatHappens')}
      </Heading>
      <Card kind="flush">
        {facts.map((fact) => (
          <Cell key={fact} title={text(fact)} />
        ))}
        <Cell title={text('grantsStay')} onTap={openGrants} />
      </Card>
      <Notice>{text('askOperator')}</Notice>
    </Page>
  )
}
