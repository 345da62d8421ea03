import Taro from '@tarojs/taro'
import type { ModuleGlance } from '../../../../contract/record/overview'
import { recordModuleNames } from '../../../../contract/record/recordModule'
import { recordText as text } from '../../../locale/record'
import { Cell } from '../../../ui/Cell'
import { occurredWords } from '../occurredWords'

interface Props {
  glance: ModuleGlance
  onRetry(): void
}

/** One of the six: its newest entry, or honestly what it is instead. */
export function ModuleCell({ glance, onRetry }: Props) {
  const title = recordModuleNames[glance.module]
  if (glance.state === 'failed') return <Cell title={title} words={text('failed')} end={text('retry')} onTap={onRetry} />
  if (glance.state === 'none') return <Cell title={title} words={text('none')} />
  const { latest, module } = glance
  const words = `${latest.title}，${occurredWords(latest.occurredOn, latest.sourceOrg)}`
  return <Cell title={title} words={words} onTap={() => Taro.navigateTo({ url: `/packages/record/list/index?module=${module}` })} />
}
