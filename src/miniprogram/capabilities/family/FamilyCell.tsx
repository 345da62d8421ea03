import Taro from '@tarojs/taro'
import { actingText as text } from '../../locale/acting'
import { Cell } from '../../ui/Cell'

const open = () => void Taro.navigateTo({ url: '/packages/family/list/index' })

/** The way to those one acts for. */
export function FamilyCell() {
  return <Cell title={text('family')} words={text('familyWords')} onTap={open} />
}
