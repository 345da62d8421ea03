import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { eventSentence } from './eventSentence'

const now = Date.parse('2026-11-21T06:05:00.000Z')
const look: AccessEvent = {
  eventId: 'event',
  actor: 'hospital',
  orgName: '广东省人民医院',
  department: '心内科',
  staffName: '王建国',
  module: 'visit',
  at: '2026-11-21T06:00:00.000Z',
  underGrant: true,
}

describe('调阅记录', () => {
  it('says who looked at what, and when', () => {
    expect(eventSentence(look, now)).toBe('今天 14:00，广东省人民医院 心内科 王建国医生看了“诊疗记录”。')
  })

  it('leaves out what the province did not say', () => {
    expect(eventSentence({ ...look, department: null, staffName: null, module: null }, now)).toBe(
      '今天 14:00，广东省人民医院看了健康档案。',
    )
  })

  it('names one’s own looks as one’s own', () => {
    expect(eventSentence({ ...look, actor: 'self', orgName: null }, now)).toBe('今天 14:00，您本人看了“诊疗记录”。')
  })
})
