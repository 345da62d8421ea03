import { addChild, proven } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage } from './visitSteps'

export const newborn: Scenario = {
  group: 'family',
  title: '新生儿，还没有身份证号',
  todo: '黄诗雅（r003）已用自己的身份证号加产次01、胎次01添加了孩子黎乐言（r004），儿科医生fe6001等着看孩子的档案。打开她的手机，换到孩子，办理申请。',
  see: '每一页顶上都写着在替谁办；孩子的档案里有出生和黄疸的就诊，不会混进母亲的。',
  phones: ['r003'],
  act: async (world, signal) => {
    await addChild(world, await proven(world, 'r003', signal), 'r004')
    await askFromPage(world, { org: '455404506', staff: 'fe6001', patient: 'r004' }, 'wechat', signal)
    return ''
  },
}
