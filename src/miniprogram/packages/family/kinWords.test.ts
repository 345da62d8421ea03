import { speak } from '../../locale/language'
import { ageWords, bandWords, handOverSoonWords, kinWords } from './kinWords'

test.each([
  ['2026-11-21', '出生0天'],
  ['2026-11-16', '出生5天'],
  ['2026-10-22', '出生30天'],
  ['2026-10-21', '1个月'],
  ['2026-08-06', '3个月'],
  ['2025-11-22', '11个月'],
  ['2025-11-21', '1岁'],
  ['2025-09-21', '1岁2个月'],
  ['2023-11-22', '2岁11个月'],
  ['2023-10-01', '3岁'],
  ['2012-02-29', '14岁'],
])('born %s: %s', (birthDate, words) => {
  expect(ageWords(birthDate, '2026-11-21')).toBe(words)
})

test('a parent’s child is a son or a daughter; whoever else is in one’s care is that', () => {
  const ward = { birthDate: '2017-11-21', sex: 'male' } as const
  expect(kinWords({ ...ward, relation: 'mother' }, '2026-11-21')).toBe('儿子，9岁')
  expect(kinWords({ ...ward, relation: 'father', sex: 'female' }, '2026-11-21')).toBe('女儿，9岁')
  expect(kinWords({ ...ward, relation: 'guardian' }, '2026-11-21')).toBe('被监护人，9岁')
})

test('every band says who acts', () => {
  expect((['0-7', '8-13', '14-17', '18+'] as const).map(bandWords)).toEqual([
    '8岁以下：由监护人代办',
    '8至13岁：由监护人代办',
    '14至17岁：监护人代办，本人也能看、能结束',
    '已满18岁：由本人办理',
  ])
})

test('a hand-over is spoken of from 90 days before', () => {
  const within = (daysLeft: number) => handOverSoonWords({ nextHandOver: { age: 14, on: '2026-12-21', daysLeft } })
  expect([within(91), within(90), within(1)]).toEqual([null, '还有90天满14岁（2026年12月21日）', '还有1天满14岁（2026年12月21日）'])
})

afterEach(() => speak('hans'))

test('in English ages are counted as one says them', () => {
  speak('en')
  const ward = { birthDate: '2025-10-21', sex: 'female', relation: 'mother' } as const
  expect(kinWords(ward, '2026-11-21')).toBe('Daughter, 1 year 1 month old')
  expect(ageWords('2026-11-20', '2026-11-21')).toBe('1 day old')
  expect(handOverSoonWords({ nextHandOver: { age: 14, on: '2026-12-21', daysLeft: 1 } })).toBe('Turns 14 in 1 day (21 December 2026)')
})
