import { speak } from '../../locale/language'
import { frozenLines, guardianTitle, iAgreed } from './guardianWords'
import type { Guardian, Guardianship } from './readWard'

const now = Date.parse('2026-11-21T06:05:00.000Z')
const since = '2026-11-20T06:00:00.000Z'
const guardian = (guardianId: string, more: Partial<Guardian>): Guardian => ({
  guardianId,
  relation: 'mother',
  nameMasked: '李*',
  since,
  proof: 'province',
  isMe: false,
  ...more,
})
const guardians = [guardian('me', { isMe: true }), guardian('other', { relation: 'father', nameMasked: '王*' })]
const inDispute = (by: string[], agreedToLift: string[]): Guardianship => ({
  guardians,
  frozen: { since, by, agreedToLift },
  mayEnd: false,
})

describe('guardians in dispute', () => {
  it('says who stopped it, since when, and what it takes', () => {
    expect(frozenLines(inDispute(['other'], []), now)).toEqual([
      '昨天起暂停，由父亲（王*）提出。',
      '还没有人同意恢复。',
      '全部监护人同意后恢复；也可以持证明到医院窗口，由工作人员按证明办理。',
    ])
  })

  it('says who agreed to go on, and that one waits for the others', () => {
    const mine = inDispute(['me'], ['me'])
    expect(frozenLines(mine, now).slice(0, 3)).toEqual(['昨天起暂停，由您提出。', '已同意恢复：您。', '您已同意，正在等其他监护人。'])
    expect([iAgreed(mine), iAgreed(inDispute(['me'], ['other']))]).toEqual([true, false])
  })

  it('names nobody who has left since', () => {
    expect(frozenLines(inDispute(['gone'], []), now)[0]).toBe('昨天起暂停，由监护人提出。')
    expect(frozenLines({ guardians, frozen: null, mayEnd: false }, now)).toEqual([])
  })

  it('knows a guardian by relation and masked name', () => {
    expect(guardianTitle(guardian('one', {}))).toBe('母亲（李*）')
  })
})

afterEach(() => speak('hans'))

test('in English a dispute is told as plainly', () => {
  speak('en')
  expect(frozenLines(inDispute(['other', 'me'], ['me']), now)).toEqual([
    'Suspended since yesterday, asked for by: you, Father (王*).',
    'Agreed to resume: you.',
    'You have agreed; the other guardians have not all done so.',
    'Acting resumes when all guardians agree; or take papers to a hospital window, where staff decide by them.',
  ])
})
