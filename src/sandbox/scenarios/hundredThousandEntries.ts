import { ensureRecord } from '../database/ensureRecord'
import type { Scenario } from './scenario'

export const hundredThousandEntries: Scenario = {
  group: 'record',
  title: '十万条档案',
  todo: '区永康（r028）有十万条档案条目，已经写好。打开他的手机，看时间线，一直往下翻，查找“血糖”。',
  see: '第一屏和别人一样快，往下翻不卡，翻多深都能点开。',
  phones: ['r028'],
  prepare: (world) => ensureRecord(world.database, 'r028'),
}
