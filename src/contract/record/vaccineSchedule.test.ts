import type { VaccineFamily } from './vaccineNames'
import { addMonths, type Child, isScheduled, scheduleFor } from './vaccineSchedule'

const today = '2026-11-21'
const nothingGiven = () => null
const girl = (birthDate: string): Child => ({ birthDate, sex: 'female' })

function days(
  child: Child,
  family: VaccineFamily,
  { given = nothingGiven, on = today }: { given?: (family: VaccineFamily) => string | null; on?: string } = {},
) {
  return scheduleFor(child, given, on)
    .doses.filter(({ countsAs }) => countsAs.some((place) => place.family === family))
    .map(({ vaccine, dose, dueOn }) => `${vaccine}${dose} ${dueOn}`)
}

test.each([
  ['2024-01-31', 1, '2024-03-01'],
  ['2024-02-29', 12, '2025-03-01'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-08-31', 6, '2025-03-01'],
  ['2024-11-30', 2, '2025-01-30'],
  ['2024-12-31', 2, '2025-03-01'],
  ['2024-05-15', 0, '2024-05-15'],
])('%s and %d months: %s', (date, months, day) => {
  expect(addMonths(date, months)).toBe(day)
})

test('the 2021 edition, dose by dose', () => {
  const { doses, schedules } = scheduleFor({ birthDate: '2022-03-10', sex: 'male' }, nothingGiven, today)
  expect(schedules.map(({ since }) => since)).toEqual(['2021-01-01', '2025-01-01'])
  expect(doses.map(({ vaccine, dose, months }) => `${months} ${vaccine}${dose}`)).toEqual([
    '0 乙肝疫苗1',
    '0 卡介苗1',
    '1 乙肝疫苗2',
    '2 脊灰灭活疫苗1',
    '3 脊灰灭活疫苗2',
    '3 百白破疫苗1',
    '4 脊灰减毒活疫苗3',
    '4 百白破疫苗2',
    '5 百白破疫苗3',
    '6 乙肝疫苗3',
    '6 A群流脑多糖疫苗1',
    '8 麻腮风疫苗1',
    '8 乙脑减毒活疫苗1',
    '9 A群流脑多糖疫苗2',
    '18 麻腮风疫苗2',
    '18 甲肝减毒活疫苗1',
    '18 百白破疫苗4',
    '24 乙脑减毒活疫苗2',
    '36 A群C群流脑多糖疫苗1',
    '48 脊灰减毒活疫苗4',
    '72 A群C群流脑多糖疫苗2',
    '72 百白破疫苗5',
  ])
})

describe('百白破, 2025-01-01', () => {
  const spacing = (birthDate: string, begunOn: string | null, on = today) =>
    days(girl(birthDate), 'dtap', { given: (family) => (family === 'dtap' ? begunOn : null), on }).map((day) => day.slice(-10))

  test('not begun: whoever was three months old before keeps the old days, all others have the new ones, none before the change', () => {
    expect(spacing('2024-09-30', null).slice(0, 3)).toEqual(['2024-12-30', '2025-01-30', '2025-03-01'])
    expect(spacing('2024-10-01', null).slice(0, 3)).toEqual(['2025-01-01', '2025-02-01', '2025-04-01'])
    expect(spacing('2024-10-31', null).slice(0, 3)).toEqual(['2025-01-01', '2025-03-01', '2025-05-01'])
    expect(spacing('2024-11-01', null).slice(0, 3)).toEqual(['2025-01-01', '2025-03-01', '2025-05-01'])
    expect(spacing('2024-11-02', null).slice(0, 3)).toEqual(['2025-01-02', '2025-03-02', '2025-05-02'])
  })

  test('a course keeps the spacing under which it was begun', () => {
    expect(spacing('2024-09-20', '2024-12-31').slice(0, 4)).toEqual(['2024-12-20', '2025-01-20', '2025-02-20', '2026-03-20'])
    expect(spacing('2024-09-20', '2025-01-01').slice(0, 4)).toEqual(['2025-01-01', '2025-01-20', '2025-03-20', '2026-03-20'])
  })

  test('the sixth year’s dose is that of the schedule in force on the sixth birthday', () => {
    expect(days(girl('2018-12-31'), 'dtap').at(-1)).toBe('白破疫苗1 2024-12-31')
    expect(days(girl('2019-01-01'), 'dtap').at(-1)).toBe('百白破疫苗5 2025-01-01')
  })

  test('the day before, nobody knew', () => {
    expect(spacing('2024-11-01', null, '2024-12-31').slice(0, 3)).toEqual(['2025-02-01', '2025-03-01', '2025-04-01'])
    expect(days(girl('2019-01-01'), 'dtap', { on: '2024-12-31' }).at(-1)).toBe('白破疫苗1 2025-01-01')
  })
})

describe('HPV, 2025-11-10', () => {
  test('girls born after 2011-11-10, from their 13th birthday, none before the day it began', () => {
    expect(days(girl('2011-11-10'), 'hpv')).toEqual([])
    expect(days(girl('2011-11-11'), 'hpv')).toEqual(['双价HPV疫苗1 2025-11-10', '双价HPV疫苗2 2026-05-10'])
    expect(days(girl('2013-06-01'), 'hpv')).toEqual(['双价HPV疫苗1 2026-06-01', '双价HPV疫苗2 2026-12-01'])
    expect(days({ birthDate: '2013-06-01', sex: 'male' }, 'hpv')).toEqual([])
    expect(days(girl('2011-11-11'), 'hpv', { on: '2025-11-09' })).toEqual([])
    expect(days(girl('2012-02-29'), 'hpv')).toEqual(['双价HPV疫苗1 2025-11-10', '双价HPV疫苗2 2026-05-10'])
    expect(days(girl('2016-02-29'), 'hpv')).toEqual(['双价HPV疫苗1 2029-03-01', '双价HPV疫苗2 2029-09-01'])
  })

  test('the second is six months after the first as it was given', () => {
    const given = (family: VaccineFamily) => (family === 'hpv' ? '2026-02-14' : null)
    expect(days(girl('2012-05-05'), 'hpv', { given })).toEqual(['双价HPV疫苗1 2025-11-10', '双价HPV疫苗2 2026-08-14'])
  })
})

test('a killed vaccine that was given has its own course', () => {
  const given = (family: VaccineFamily) => (family === 'jeKilled' || family === 'hepAKilled' ? '2023-01-01' : null)
  const child = girl('2022-03-10')
  expect(days(child, 'jeKilled', { given })).toHaveLength(4)
  expect(days(child, 'jeLive', { given })).toEqual([])
  expect(days(child, 'hepAKilled', { given })).toEqual(['甲肝灭活疫苗1 2023-09-10', '甲肝灭活疫苗2 2024-03-10'])
  expect(days(child, 'hepALive', { given })).toEqual([])
})

test.each([
  ['2009-12-31', '2026-11-21', false],
  ['2010-01-01', '2026-11-21', true],
  ['2010-01-01', '2027-12-31', true],
  ['2010-01-01', '2028-01-01', false],
  ['2026-11-21', '2026-11-21', true],
])('born %s, on %s: scheduled %p', (birthDate, on, scheduled) => {
  expect(isScheduled(girl(birthDate), on)).toBe(scheduled)
})
