import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { always } from '../faults/faultTable'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { grantedByCode } from './visitSteps'

export const revocationUnconfirmed: Scenario = {
  group: 'authorization',
  title: '取消了授权，省平台答得太晚',
  todo: '许泽鹏（r023）取消了深圳市人民医院的授权，省平台要20秒才回答。打开他的手机，看这家医院；然后在 /control 点“全部恢复正常”。',
  see: '一直是“撤销中”，说明已经告诉省平台几次、还没有确认，不会抢先写“已撤销”；恢复以后半分钟内变成“已撤销”。',
  phones: ['r023'],
  act: async (world, signal) => {
    const patient = await proven(world, 'r023', signal)
    const { grantId } = await grantedByCode(world, patient, { org: '455404508', staff: 'sz8001', patient: 'r023' }, signal)
    world.faults.add({ ...always(codeAuthRecPath, 'slow'), delayMs: 20_000 })
    await patient.call('authorization.revokeGrant', { grantId })
    return ''
  },
}
