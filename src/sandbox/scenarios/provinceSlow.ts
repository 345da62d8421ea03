import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { registerCheck } from '../../contract/upstream/hutong/recordService'
import { ticketsCreate, ticketsList } from '../../contract/upstream/hutong/tickets'
import { always } from '../faults/faultTable'
import { recordEntryPath, recordListPath } from '../faults/faultWords'
import type { Scenario } from './scenario'

const paths = [
  codeAuthRecPath,
  recordListPath,
  recordEntryPath,
  ...[registerCheck, ticketsCreate, ticketsList].map(({ path }) => `/records${path}`),
]

export const provinceSlow: Scenario = {
  group: 'outage',
  title: '省平台很慢',
  todo: '省平台每次都要3秒才回答，答得没有错。打开林秀兰（r001）的手机，实名、看档案总览、授权一家医院。',
  see: '总览先出来，六类各自补上；等待看得见，没有哪一页空白着不动。',
  phones: ['r001'],
  prepare: async (world) => {
    for (const path of paths) world.faults.add({ ...always(path, 'slow'), delayMs: 3_000 })
  },
}
