import { addChild, proven } from './patientSteps'
import type { Scenario } from './scenario'
import { atWindow, windowDesk } from './windowVisit'

export const guardianEndedByWindow: Scenario = {
  group: 'family',
  title: '窗口登记了监护终止',
  todo: '苏婉婷（r019）添加过孩子陈沐阳（r011），随后窗口凭法院文书登记她的监护终止。打开她的手机，看“家庭成员”和消息；父亲是r002。',
  see: '她那边已没有这个孩子，消息说明原因和去哪里问；父亲不受影响。',
  phones: ['r019', 'r002'],
  act: async (world, signal) => {
    await addChild(world, await proven(world, 'r019', signal), 'r011')
    const ended = { kind: 'guardianshipEnded', ...windowDesk, guardian: 'r019', ward: 'r011', evidence: 'courtOrder' } as const
    await atWindow(world, ended, signal)
    return ''
  },
}
