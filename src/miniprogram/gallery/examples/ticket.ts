import type { Ticket } from '../../../contract/ticket/ticket'
import { longName } from './authorization'

export const ticketId = '71111111-1111-4111-8111-111111111111'

export function ticket(more: Partial<Ticket> = {}): Ticket {
  return {
    ticketId,
    kind: 'correction',
    state: 'assigned',
    orgName: '广州市第一人民医院',
    holder: '广州市第一人民医院 病案科',
    words: '血型写的是A型，我一直是O型，献血证上也是O型。',
    createdAt: '2026-11-17T02:20:00.000Z',
    dueOn: '2026-12-01',
    eventId: null,
    about: { entryId: 'entry-1', module: 'basic', form: '个人基本信息', field: '血型ABO', reason: 'wrong', correct: 'O型' },
    movedFrom: null,
    evidence: 1,
    evidenceMissing: 0,
    proposal: null,
    answer: null,
    acts: [],
    steps: [
      { at: '2026-11-17T02:20:06.000Z', words: '省平台已收到' },
      { at: '2026-11-18T01:00:00.000Z', words: '已转给广州市第一人民医院 病案科' },
    ],
    ...more,
  }
}

const plain = { about: null, evidence: 0 } as const
export const sending = ticket({
  state: 'sending',
  holder: null,
  dueOn: null,
  createdAt: '2026-11-21T06:04:50.000Z',
  steps: [],
})
export const awaiting = ticket({ state: 'awaitingConsent', proposal: 'O型', acts: ['decide'] })
export const answered = ticket({
  state: 'answered',
  answer: '经核对原始病历，血型应为O型，已经改正。给您带来不便，我们很抱歉。',
  acts: ['confirm', 'reopen'],
})
export const closed = ticket({ state: 'closed', answer: '经核对，记录无误。' })
export const complaint = ticket({
  ...plain,
  ticketId: '72222222-2222-4222-8222-222222222222',
  kind: 'complaint',
  state: 'submitted',
  orgName: longName,
  holder: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  dueOn: '2026-12-04',
  eventId: 'look-2',
  words: '2026年11月20日17:12，这家医院查看了我的健康档案。我没有在那里就诊，也没有同意过，请核实。',
  steps: [{ at: '2026-11-20T10:00:06.000Z', words: '省平台已收到' }],
})
export const migration = ticket({
  ...plain,
  ticketId: '73333333-3333-4333-8333-333333333333',
  kind: 'migration',
  movedFrom: '越秀区大东街社区卫生服务中心',
  orgName: '天河区林和街社区卫生服务中心',
  holder: '天河区林和街社区卫生服务中心',
  words: '常住地变更。',
  steps: [
    { at: '2026-11-17T02:20:06.000Z', words: '省平台已收到迁移申请' },
    { at: '2026-11-18T01:00:00.000Z', words: '已转给天河区林和街社区卫生服务中心确认' },
  ],
})
export const photosMissing = ticket({ ticketId: '74444444-4444-4444-8444-444444444444', kind: 'feedback', evidence: 1, evidenceMissing: 2 })

export const tickets = (...of: Ticket[]) => ({ tickets: of, fresh: true, more: false })
