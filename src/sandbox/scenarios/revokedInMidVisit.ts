import { lookAtModule } from '../hutong/page/look'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { grantedByCode, grantIn, visitOf } from './visitSteps'

const visit = { org: '455404502', staff: 'sy2001', patient: 'r014' }

export const revokedInMidVisit: Scenario = {
  group: 'authorization',
  title: '看到一半，患者取消了授权',
  todo: '冯国梁（r014）让呼吸科医生sy2001看了检查检验报告，随后取消了授权。在 /doctor 选他和这位医生，打开健康档案；再打开他的手机。',
  see: '医生被拒绝；手机上这家医院是“已撤销”，取消以前看过的那一次仍在调阅记录里。',
  phones: ['r014'],
  act: async (world, signal) => {
    const patient = await proven(world, 'r014', signal)
    const { grantId } = await grantedByCode(world, patient, visit, signal)
    await lookAtModule(world, await visitOf(world, visit), { module: 'report', limit: 20 })
    await patient.call('authorization.revokeGrant', { grantId })
    await grantIn(patient, visit.org, 'revoked', signal)
    return ''
  },
}
