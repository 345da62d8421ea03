import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage, grantedByCode, grantIn } from './visitSteps'

const visit = { org: '455404509', staff: 'fs9001', patient: 'r021' }

export const formerHospitalBlocked: Scenario = {
  group: 'authorization',
  title: '不再接受以前那家医院的申请',
  todo: '阿依丁·哈力克（r021）取消了佛山市第一人民医院的授权，并设置不再接受它的申请；医生fs9001刚才又申请了一次。打开他的手机。',
  see: '手机上没有新的申请，这家医院在“不再接受申请的医院”里；医院那边看不出被拒收，页面照常说“已发送”。',
  phones: ['r021'],
  act: async (world, signal) => {
    const patient = await proven(world, 'r021', signal)
    const { grantId } = await grantedByCode(world, patient, visit, signal)
    await patient.call('authorization.revokeGrant', { grantId })
    await grantIn(patient, visit.org, 'revoked', signal)
    await patient.call('authorization.setBlock', { orgCode: visit.org, blocked: true })
    await askFromPage(world, visit, 'wechat', signal)
    return ''
  },
}
