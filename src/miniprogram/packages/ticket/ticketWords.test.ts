import { ticketKinds } from '../../../contract/ticket/ticket'
import { speak } from '../../locale/language'
import { cellWords, dueWords, titleOf } from './ticketWords'

const about = { entryId: 'e1', module: 'visit', form: '门诊记录', field: '主诉', reason: 'wrong', correct: null } as const

afterEach(() => speak('hans'))

test('a ticket is called by its kind and what it is about', () => {
  expect(titleOf({ kind: 'correction', about })).toBe('勘误：主诉')
  expect(dueWords({ dueOn: '2026-12-05' })).toBe('最迟2026年12月5日')
})

test.each([
  ['sending', null, '某医院，答复期限：省平台收到后给出'],
  ['assigned', '2026-12-05', '某医院，最迟2026年12月5日'],
  ['answered', '2026-12-05', '某医院，等您确认结果'],
  ['awaitingConsent', '2026-12-05', '某医院'],
  ['closed', '2026-12-05', '某医院'],
] as const)('a line of the list has its last day only while an answer is owed: %s', (state, dueOn, words) => {
  expect(cellWords({ state, orgName: '某医院', dueOn })).toBe(words)
})

test('in English the kind is English, and what was sent stays as it was sent', () => {
  speak('en')
  expect(titleOf({ kind: 'correction', about })).toBe('Correction: 主诉')
  expect(ticketKinds.map((kind) => titleOf({ kind, about: null })).filter((title) => /\p{Script=Han}/u.test(title))).toEqual([])
  expect([dueWords({ dueOn: '2026-12-05' }), dueWords({ dueOn: null })]).toEqual(['by 5 December 2026', 'The provincial platform will say'])
})
