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
