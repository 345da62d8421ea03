import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { complaintWords, eventSentence } from './eventSentence'

const now = Date.parse('2026-11-21T06:05:00.000Z')
const look: AccessEvent = {
  eventId: 'event',
  actor: 'hospital',
  orgName: '广东省人民医院',
  department: '心内科',
  staffName: '王建国',
  module: 'visit',
  at: '2026-07-03T02:05:00.000Z',
  underGrant: true,
  flags: [],
  visit: null,
  ticketId: null,
}

describe('调阅记录', () => {
  it('says who looked at what, when, and that it was agreed to', () => {
    expect(eventSentence(look, now)).toBe('7月3日 10:05，广东省人民医院 心内科 王建国医生，在您同意后查看了诊疗记录')
  })

  it('never says agreed where no grant covered it', () => {
    expect(eventSentence({ ...look, underGrant: false }, now)).not.toContain('同意')
    expect(eventSentence({ ...look, underGrant: null }, now)).not.toContain('同意')
  })

  it('leaves out what the province did not say', () => {
    const bare = { ...look, orgName: null, department: null, staffName: null, module: null, underGrant: null }
    expect(eventSentence(bare, now)).toBe('7月3日 10:05，一家医院，查看了健康档案')
  })

  it.each([
    ['self', '7月3日 10:05，您本人查看了诊疗记录'],
    ['guardian', '7月3日 10:05，您的监护人查看了诊疗记录'],
    ['support', '7月3日 10:05，客服为办理您的工单查看了诊疗记录'],
  ] as const)('names a look by %s as such', (actor, words) => {
    expect(eventSentence({ ...look, actor, orgName: null, underGrant: null }, now)).toBe(words)
  })
})

describe('越权投诉', () => {
  it('has the whole day, who, what and every reason already written', () => {
    expect(complaintWords({ ...look, underGrant: false, flags: ['afterRevocation', 'noVisit'] })).toBe(
      '2026年7月3日 10:05，广东省人民医院 心内科 王建国医生，查看了我的诊疗记录。' +
        '当时我已经取消了这家医院的权限。这次查看的前后24小时，我没有在这家医院就诊。请核实，并把结果告诉我。',
    )
  })
})
