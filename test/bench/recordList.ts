import { measureList } from '../weapp/recordFigures'
import { atMost, type Figure } from './figure'

const mostKb = 5
const mostCalls = 3

const names = {
  step: '滚动 300 px',
  screen: '滚动一屏',
  jump: '跳到远处',
  nextPage: '下一页',
  openFilter: '打开筛选',
  closeFilter: '关上筛选',
  unfold: '点开隐私条目',
} as const

/** A list of 1,000 entries in the compiled mini-program: what WeChat holds of it, and the dearest of each interaction. */
export async function measure(): Promise<Figure[]> {
  const { nodes, depth, firstScreen, interactions } = await measureList(1_000)
  const touched = [
    { name: names.step, cost: interactions.step },
    { name: names.screen, cost: interactions.screen },
    { name: names.jump, cost: interactions.jump },
    { name: names.nextPage, cost: interactions.nextPage },
    { name: names.openFilter, cost: interactions.openFilter },
    { name: names.closeFilter, cost: interactions.closeFilter },
    { name: names.unfold, cost: interactions.unfold },
  ]
  return [
    atMost('1000 条的列表：节点', nodes, '个', 300),
    atMost('1000 条的列表：深度', depth, '层', 20),
    atMost('1000 条的列表：首屏 setData', firstScreen.bytes / 1024, 'KB', 25),
    atMost('1000 条的列表：首屏 setData', firstScreen.calls, '次', 5),
    ...touched.flatMap(({ name, cost }) => [
      atMost(`1000 条的列表：${name}`, cost.bytes / 1024, 'KB', mostKb),
      atMost(`1000 条的列表：${name}`, cost.calls, '次', mostCalls),
    ]),
  ]
}
