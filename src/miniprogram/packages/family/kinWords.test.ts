import { ageWords, kinWords } from './kinWords'

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
  const ward = { residentId: '', name: '黎乐言', birthDate: '2017-11-21', sex: 'male' } as const
  expect(kinWords({ ...ward, relation: 'mother' }, '2026-11-21')).toBe('儿子，9岁')
  expect(kinWords({ ...ward, relation: 'father', sex: 'female' }, '2026-11-21')).toBe('女儿，9岁')
  expect(kinWords({ ...ward, relation: 'guardian' }, '2026-11-21')).toBe('被监护人，9岁')
})
