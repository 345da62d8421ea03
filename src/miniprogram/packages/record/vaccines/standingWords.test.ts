import { speak } from '../../../locale/language'
import { ageWords, byAge, doseWords, type PlannedDose, standingSummary } from './standingWords'

const dose = (vaccine: string, months: number, state: PlannedDose['state'], more: Partial<PlannedDose> = {}): PlannedDose => ({
  vaccine,
  dose: 1,
  months,
  dueOn: '2026-03-05',
  state,
  givenOn: null,
  entryId: null,
  ...more,
})

describe('vaccines beside their schedule', () => {
  it.each([
    [0, '出生时'],
    [8, '8个月'],
    [18, '1岁6个月'],
    [72, '6岁'],
    [162, '13岁6个月'],
  ])('%s months are %s', (months, words) => expect(ageWords(months)).toBe(words))

  it('stand together by age, the youngest first', () => {
    const groups = byAge([dose('麻腮风疫苗', 8, 'later'), dose('卡介苗', 0, 'given'), dose('乙脑疫苗', 8, 'later')])
    expect(groups.map(({ months, doses }) => [months, doses.length])).toEqual([
      [0, 1],
      [8, 2],
    ])
  })

  it('say what their state means for them', () => {
    expect(doseWords(dose('卡介苗', 0, 'given', { givenOn: '2026-03-06' }))).toBe('2026年3月6日接种')
    expect(doseWords(dose('卡介苗', 0, 'given'))).toBe('来源没有写明日期')
    expect(doseWords(dose('卡介苗', 0, 'due'))).toBe('2026年3月5日起可以接种')
    expect(doseWords(dose('卡介苗', 0, 'overdue'))).toBe('应在2026年3月5日起接种，没有看到记录')
  })

  it('name in a sentence what wants to be done', () => {
    const summary = standingSummary([dose('卡介苗', 0, 'given'), dose('乙肝疫苗', 1, 'overdue'), dose('百白破疫苗', 2, 'due')])
    expect(summary).toBe('已种1剂，该种了1剂，没看到记录1剂。没看到记录：乙肝疫苗 第1剂。该种了：百白破疫苗 第1剂。')
  })
})

afterEach(() => speak('hans'))

test('in English the schedule’s vaccines have their English names', () => {
  speak('en')
  const doses = [dose('卡介苗', 0, 'given'), dose('乙肝疫苗', 1, 'overdue'), dose('百白破疫苗', 2, 'due')]
  expect(standingSummary(doses)).toBe(
    'Given: 1, Due now: 1, No record seen: 1. No record seen: Hepatitis B, dose 1. Due now: Diphtheria, tetanus, whooping cough (DTaP), dose 1.',
  )
  expect([0, 1, 18, 72].map(ageWords)).toEqual(['At birth', '1 month', '1 year 6 months', '6 years'])
  expect(doseWords(dose('卡介苗', 0, 'overdue'))).toBe('was to be given from 5 March 2026; no record seen')
})
