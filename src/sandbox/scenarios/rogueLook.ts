import { rogueLook as lookWithoutPermission } from '../control/rogueLook'
import { named } from './patientSteps'
import type { Scenario } from './scenario'
import { untilAnswered } from './untilAnswered'

export const rogueLook: Scenario = {
  group: 'looks',
  title: '没有授权也被看了',
  todo: '消化内科医生nf3001没有授权，看了谭静雯（r031）的诊疗记录。打开她的手机，看“调阅记录”，点那一条投诉。',
  see: '这一条标着“没有授权”，可以直接投诉；工单在 /province/tickets。',
  phones: ['r031'],
  act: async (world, signal) => {
    await named(world, 'r031', signal)
    const look = { org: '455404503', staff: 'nf3001', patient: 'r031', module: 'visit' } as const
    const { reported, message } = await untilAnswered(signal, async () => (await lookWithoutPermission(world, look)) ?? 'noAnswer')
    if (!reported) throw new Error(message)
    return ''
  },
}
