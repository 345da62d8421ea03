import { randomUUID } from 'node:crypto'
import { handleTicket } from '../hutong/tickets/handleTicket'
import { findTicket } from '../hutong/tickets/tickets'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { untilSeen } from './untilAnswered'

export const ticketAnswered: Scenario = {
  group: 'looks',
  title: '反馈有了答复',
  todo: '朱颖琪（r026）反馈过一条诊疗记录有误，医院已答复。打开她的手机，看“我的工单”，点“确认”或“要求重新处理”。',
  see: '看得到谁答复了什么、什么时候；确认就办结，不满意写明原因再送回去。',
  phones: ['r026'],
  act: async (world, signal) => {
    const patient = await proven(world, 'r026', signal)
    const { entries } = await patient.call('record.list', { module: 'visit', filter: {}, limit: 1 })
    const [entry] = entries
    if (entry?.state !== 'read') throw new Error('没有可以反馈的诊疗记录')
    const { entryId, module, title, sourceOrg } = entry
    const about = { entryId, module, form: title, field: null, fieldId: null, sourceOrg, correct: null }
    const words = { reason: 'wrong' as const, words: '这次我没有去看过，请核对。' }
    const feedback = { kind: 'feedback' as const, ...about, ...words, identityConsent: false, photos: 0 }
    const { ticketId } = await patient.call('ticket.report', feedback, { idempotencyKey: randomUUID() })
    await untilSeen(signal, () => findTicket(world.database, ticketId))
    await handleTicket(world, { ticketId, act: 'accept', words: '', value: '' })
    await handleTicket(world, { ticketId, act: 'answer', words: '已核对挂号记录，确是误登，下次上传时更正。', value: '' })
    return ''
  },
}
