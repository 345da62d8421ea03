import { addChild, proven } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const guardiansInDispute: Scenario = {
  group: 'family',
  title: '父母有争议，代办暂停',
  todo: '龚乐瑶（r046，5岁）的母亲r047、父亲r048都已添加她，儿科医生fe6001申请看她的档案，父亲点了“有争议，暂停代办”。打开两个人的手机；再到 /window 登记争议解决。',
  see: '两边都说代办暂停了、还能做什么；谁也不能同意这次申请；都同意恢复，或窗口登记以后，才继续。',
  phones: ['r047', 'r048'],
  act: async (world, signal) => {
    await askFromPage(world, { org: '455404506', staff: 'fe6001', patient: 'r046' }, 'wechat', signal)
    await addChild(world, await proven(world, 'r047', signal), 'r046')
    const father = await proven(world, 'r048', signal)
    const subject = await addChild(world, father, 'r046')
    await father.call('family.freeze', {}, { subject })
    return ''
  },
}
