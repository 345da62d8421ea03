import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import { complaintWords, eventSentence } from './eventSentence'

const now = Date.parse('2026-11-21T06:05:00.000Z')
const look: AccessEvent = {
  eventId: 'event',
  actor: 'hospital',
  guardian: null,
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
    expect(eventSentence(look, now, null)).toBe('7月3日 10:05，广东省人民医院 心内科 王建国医生，在您同意后查看了诊疗记录')
  })

  it('never says agreed where no grant covered it', () => {
    expect(eventSentence({ ...look, underGrant: false }, now, null)).not.toContain('同意')
    expect(eventSentence({ ...look, underGrant: null }, now, null)).not.toContain('同意')
  })

  it('leaves out what the province did not say', () => {
    const bare = { ...look, orgName: null, department: null, staffName: null, module: null, underGrant: null }
    expect(eventSentence(bare, now, null)).toBe('7月3日 10:05，一家医院，查看了健康档案')
  })

  it.each([
    ['hospital', null, '7月3日 10:05，广东省人民医院 心内科 王建国医生，在监护人同意后查看了诊疗记录'],
    ['self', null, '7月3日 10:05，黎乐言本人查看了诊疗记录'],
    ['guardian', 'mother', '7月3日 10:05，黎乐言的母亲查看了诊疗记录'],
    ['guardian', 'father', '7月3日 10:05，黎乐言的父亲查看了诊疗记录'],
    ['guardian', null, '7月3日 10:05，黎乐言的监护人查看了诊疗记录'],
    ['support', null, '7月3日 10:05，客服凭工单查看了黎乐言的办理状态（不含档案内容）'],
  ] as const)('of a child it names the child, and which guardian looked (%s, %s)', (actor, guardian, words) => {
    expect(eventSentence({ ...look, actor, guardian }, now, '黎乐言')).toBe(words)
  })

  it.each([
    ['self', '7月3日 10:05，您本人查看了诊疗记录'],
    ['guardian', '7月3日 10:05，您的监护人查看了诊疗记录'],
    ['support', '7月3日 10:05，客服凭工单查看了您的办理状态（不含档案内容）'],
  ] as const)('names a look by %s as such', (actor, words) => {
    expect(eventSentence({ ...look, actor, orgName: null, underGrant: null }, now, null)).toBe(words)
  })
})

describe('越权投诉', () => {
  it('has the whole day, who, what and every reason already written', () => {
    expect(complaintWords({ ...look, underGrant: false, flags: ['afterRevocation', 'noVisit'] }, null)).toBe(
      '2026年7月3日 10:05，广东省人民医院 心内科 王建国医生，查看了我的诊疗记录。' +
        '当时我已经取消了这家医院的权限。这次查看的前后24小时，我没有在这家医院就诊。请核实，并把结果告诉我。',
    )
  })

  it('is a guardian’s about the child, not about the guardian', () => {
    expect(complaintWords({ ...look, underGrant: false, flags: ['noGrant', 'noVisit'] }, '黎乐言')).toBe(
      '2026年7月3日 10:05，广东省人民医院 心内科 王建国医生，查看了黎乐言的诊疗记录。' +
        '当时黎乐言没有授权给这家医院。这次查看的前后24小时，黎乐言没有在这家医院就诊。请核实，并把结果告诉我。',
    )
  })
})
