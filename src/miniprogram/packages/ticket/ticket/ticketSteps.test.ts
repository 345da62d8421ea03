import type { Ticket } from '../../../../contract/ticket/ticket'
import { titleOf } from '../ticketWords'
import { stepsOf } from './ticketSteps'

const now = Date.parse('2026-11-21T02:00:00.000Z')
const ticket: Ticket = {
  ticketId: '11111111-1111-4111-8111-111111111111',
  kind: 'correction',
  state: 'assigned',
  orgName: '某医院',
  holder: '某医院',
  words: '写错了',
  createdAt: '2026-11-20T02:00:00.000Z',
  dueOn: '2026-12-04',
  eventId: null,
  about: { entryId: 'entry-1', module: 'visit', form: '门诊病历', field: '主诉', reason: 'wrong', correct: '头晕' },
  movedFrom: null,
  evidence: 0,
  evidenceMissing: 0,
  proposal: null,
  answer: null,
  acts: [],
  steps: [{ at: '2026-11-20T03:00:00.000Z', words: '省平台已收到' }],
}

describe('the steps of a ticket', () => {
  it('say what was done, and until when the answer is owed', () => {
    expect(stepsOf(ticket, now)).toEqual([
      { word: '您已提交', words: '昨天 10:00', standing: 'done' },
      { word: '省平台已收到', words: '昨天 11:00', standing: 'done' },
      { word: '等待答复', words: '最迟2026年12月4日', standing: 'now' },
    ])
  })

  it('claim no step of the province before it has the ticket', () => {
    const steps = stepsOf({ ...ticket, state: 'sending', dueOn: null, steps: [] }, now)
    expect(steps.map(({ word, standing }) => [word, standing])).toEqual([
      ['您已提交', 'done'],
      ['正在转交省平台', 'now'],
    ])
  })

  it.each([
    ['answered', '等您确认处理结果'],
    ['awaitingConsent', '等您决定是否同意修改'],
    ['closed', '省平台已收到'],
  ] as const)('end with what it waits for: %s', (state, last) => {
    expect(stepsOf({ ...ticket, state }, now).at(-1)?.word).toBe(last)
  })
})

describe('what a ticket is called', () => {
  it('names the field, the form, or only its kind', () => {
    expect(titleOf(ticket)).toBe('勘误：主诉')
    const about = ticket.about && { ...ticket.about, field: null }
    expect(titleOf({ ...ticket, kind: 'feedback', about })).toBe('问题反馈：门诊病历')
    expect(titleOf({ ...ticket, kind: 'migration', about: null })).toBe('档案迁移')
  })
})
