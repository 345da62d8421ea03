import Taro from '@tarojs/taro'
import type { ListedEntry } from '../../../../contract/record/recordEntry'
import type { RecordModule } from '../../../../contract/record/recordModule'
import { besides } from '../../../locale/joined'
import { recordModuleText } from '../../../locale/recordModules'
import { overviewText as text } from '../../../locale/recordOverview'
import { View } from '../../../platform/elements'
import { Cell } from '../../../ui/Cell'
import { cutToLines } from '../../../ui/textWidth'
import { occurredWords } from '../occurredWords'
import type { ModuleStanding } from './overviewFlow'

interface Props {
  module: RecordModule
  standing: ModuleStanding
  onRetry(): void
}

/** A title of any length is cut to about this many characters: the list shows more. */
const longestTitle = 36

/** One of the six: its newest entry, or honestly what it is instead. */
export function ModuleCell({ module, standing, onRetry }: Props) {
  const title = recordModuleText(module)
  const open = () => void Taro.navigateTo({ url: `/packages/record/list/index?module=${module}` })
  switch (standing.at) {
    case 'loading':
      return <Cell title={title} mark={<View className="skeleton__line module__waiting" />} />
    case 'slow':
      return <Cell title={title} words={text('slow')} />
    case 'failed':
      return <Cell title={title} words={text('failed')} end={text('retry')} onTap={onRetry} />
    case 'told':
      return <Cell title={title} words={glanceWords(standing.glance)} onTap={open} />
  }
}

function glanceWords(glance: Extract<ModuleStanding, { at: 'told' }>['glance']): string {
  return glance.state === 'none' ? text(glance.empty) : latestWords(glance.latest)
}

function latestWords(latest: ListedEntry): string {
  if (latest.state === 'unreadable') return text('unreadable', { source: latest.sourceOrg ?? text('sourceUnknown') })
  if (latest.sensitive !== null) return occurredWords(latest.occurredOn, text('folded'))
  return besides(cutToLines(latest.title, longestTitle, 1), occurredWords(latest.occurredOn, latest.sourceOrg))
}
