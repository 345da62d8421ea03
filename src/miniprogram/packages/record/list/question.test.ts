import { speak } from '../../../locale/language'
import { everything, questionFor, type Wish, wishWords } from './question'

const today = '2026-11-21'
const wish = (part: Partial<Wish>): Wish => ({ ...everything, ...part })

describe('what is asked for', () => {
  it('is everything when nothing was chosen', () => {
    expect(questionFor(null, everything, today)).toEqual({ filter: {} })
    expect(questionFor('visit', everything, today)).toEqual({ module: 'visit', filter: {} })
  })

  it('is each thing that was chosen', () => {
    const chosen = wish({ hospital: '广东省人民医院', time: 'year1', visitType: 'inpatient', word: ' 血糖 ' })
    expect(questionFor(null, chosen, today)).toEqual({
      filter: { sourceOrg: '广东省人民医院', from: '2025-11-21', visitType: 'inpatient' },
      word: '血糖',
    })
  })

  it('counts years back to a day that exists', () => {
    expect(questionFor(null, wish({ time: 'year3' }), '2028-02-29').filter).toEqual({ from: '2025-02-28' })
  })

  it('takes days the wrong way round as they are meant', () => {
    expect(questionFor(null, wish({ time: 'days', from: '2024-05-01', to: '2023-01-01' }), today).filter).toEqual({
      from: '2023-01-01',
      to: '2024-05-01',
    })
    expect(questionFor(null, wish({ time: 'days', to: '2020-12-31' }), today).filter).toEqual({ to: '2020-12-31' })
  })

  it('forgets the days when another time was chosen after them', () => {
    expect(questionFor(null, wish({ time: 'everyTime', from: '2024-05-01' }), today).filter).toEqual({})
  })
})

describe('what is filtered, in words', () => {
  it('is nothing when nothing is', () => {
    expect(wishWords(everything)).toBe('')
    expect(wishWords(wish({ time: 'days', word: '  ' }))).toBe('')
  })

  it('names every condition', () => {
    expect(wishWords(wish({ hospital: '广东省人民医院', time: 'year3', visitType: 'emergency', word: '血糖' }))).toBe(
      '广东省人民医院，近三年，急诊，含“血糖”',
    )
  })

  it('names days from, to and between', () => {
    expect(wishWords(wish({ time: 'days', from: '2024-05-01' }))).toBe('2024年5月1日起')
    expect(wishWords(wish({ time: 'days', to: '2024-05-01' }))).toBe('2024年5月1日止')
    expect(wishWords(wish({ time: 'days', from: '2024-05-01', to: '2023-01-01' }))).toBe('2023年1月1日至2024年5月1日')
  })
})

afterEach(() => speak('hans'))

test('in English the filter is said as one reads it', () => {
  speak('en')
  const wish = {
    ...everything,
    hospital: '广东省人民医院',
    time: 'days',
    from: '2025-03-05',
    to: '2025-03-06',
    visitType: 'inpatient',
    word: '血糖',
  } as const
  expect(wishWords(wish)).toBe('广东省人民医院, 5 March 2025 to 6 March 2025, In hospital, with "血糖"')
})
