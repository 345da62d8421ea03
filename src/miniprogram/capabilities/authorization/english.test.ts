import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import type * as Language from '../../locale/language'
import type * as EventSentence from './eventSentence'
import { exampleGrant } from './examples'
import type * as GrantWords from './grantWords'
import type * as RequestWords from './requestWords'

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
  flags: ['noGrant'],
  visit: null,
  ticketId: null,
}

/** The modules as a run of the app in English has them: the language is said before any of them is there. */
function inEnglish() {
  jest.resetModules()
  const { speak }: typeof Language = require('../../locale/language')
  speak('en')
  const { eventSentence, complaintWords }: typeof EventSentence = require('./eventSentence')
  const { grantLine }: typeof GrantWords = require('./grantWords')
  const { openUntil }: typeof RequestWords = require('./requestWords')
  return { eventSentence, complaintWords, grantLine, openUntil }
}

describe('sentences put together in English', () => {
  const { eventSentence, complaintWords, grantLine, openUntil } = inEnglish()

  it.each([
    [{}, null, '广东省人民医院 心内科 Dr 王建国 looked at visits and treatment, as agreed by you: 3 July 10:05'],
    [
      { underGrant: false, orgName: null, department: null, staffName: null },
      null,
      'A hospital looked at visits and treatment: 3 July 10:05',
    ],
    [{ actor: 'self' }, null, 'You looked at visits and treatment: 3 July 10:05'],
    [{ actor: 'self' }, '黎乐言', '黎乐言 looked at visits and treatment: 3 July 10:05'],
    [{ actor: 'guardian', guardian: 'mother' }, '黎乐言', "黎乐言's mother looked at visits and treatment: 3 July 10:05"],
    [{ actor: 'guardian', module: null }, null, 'Your guardian looked at the health record: 3 July 10:05'],
  ] as const)('%j of %s', (more, ward, sentence) => {
    expect(eventSentence({ ...look, ...more }, now, ward)).toBe(sentence)
  })

  it('leave a complaint in 简体, for who has to look into it', () => {
    expect(complaintWords(look, null)).toBe(
      '2026年7月3日 10:05，广东省人民医院 心内科 王建国医生，查看了我的诊疗记录。当时我没有授权给这家医院。请核实，并把结果告诉我。',
    )
  })

  it('count days, and say when', () => {
    expect(grantLine(exampleGrant({ daysLeft: 28, lastAccessAt: '2026-11-21T06:05:00.000Z' }), now)).toBe(
      'WeChat access code, 28 days left, last viewed today 14:05',
    )
    expect(grantLine(exampleGrant({ way: 'sms', state: 'expiring', daysLeft: 1 }), now)).toBe(
      'Text-message access code, not viewed yet. 1 day left; if treatment goes on, agree again at the next visit',
    )
    expect(openUntil('2026-11-22T01:10:00.000Z', now)).toBe('tomorrow 09:10')
  })
})
