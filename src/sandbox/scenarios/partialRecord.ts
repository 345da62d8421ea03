import { always } from '../faults/faultTable'
import { recordListPath } from '../faults/faultWords'
import type { Scenario } from './scenario'

export const partialRecord: Scenario = {
  group: 'record',
  title: '六类里有一类读不到',
  todo: '省平台这会儿读不到“检查检验报告”，其余正常。打开林秀兰（r001）的手机，看总览和时间线。',
  see: '另外五类照常显示；报告那一类和时间线都说明这一类没能读到，不当成没有。',
  phones: ['r001'],
  prepare: async (world) => world.faults.add({ ...always(recordListPath, 'moduleMissing'), module: 'report' }),
}
