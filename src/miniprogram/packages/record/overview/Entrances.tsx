import Taro from '@tarojs/taro'
import { overviewText as text } from '../../../locale/recordOverview'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Fold } from '../../../ui/Fold'

interface Props {
  onScope(): void
}

const entrances = [
  ['timeline', 'timelineWords', '/packages/record/list/index'],
  ['find', 'findWords', '/packages/record/list/index?find=yes'],
  ['vaccines', 'vaccinesWords', '/packages/record/vaccines/index'],
  ['doctor', 'doctorWords', '/packages/record/doctorView/index'],
  ['copy', 'copyWords', '/packages/record/copy/index'],
] as const

const toRights = () => void Taro.navigateTo({ url: '/packages/rights/rights/index' })

/** Nothing can be done in the name of who has died; what their family may do stands there. */
export function RightsEntrance() {
  return (
    <Card kind="flush">
      <Cell title={text('rights')} words={text('rightsWords')} onTap={toRights} />
    </Card>
  )
}

/** Before a proof all other ways would only ask for it again. */
export function ScopeEntrance({ onScope }: Props) {
  return (
    <Card kind="flush">
      <Cell title={text('scope')} words={text('scopeWords')} onTap={onScope} />
    </Card>
  )
}

/** The other ways to look at the same record. */
export function Entrances({ onScope }: Props) {
  return (
    <Fold title={text('looking')}>
      <Card kind="flush">
        {entrances.map(([title, words, url]) => (
          <Cell key={title} title={text(title)} words={text(words)} onTap={() => void Taro.navigateTo({ url })} />
        ))}
        <Cell title={text('scope')} words={text('scopeWords')} onTap={onScope} />
      </Card>
    </Fold>
  )
}
