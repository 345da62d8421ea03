import { type Language, speak } from './language'
import { chineseOf, textOf } from './text'

const text = textOf(
  { plain: '您好', filled: '{name}还剩 {days} 天，{name}', record: '{name}的健康档案' },
  {
    plain: 'Hello',
    filled: '{name} has {days} {days#day|days} left, {name}',
    record: '{name}’s health record',
  },
)

const inEach = (say: () => string) => {
  const said = (language: Language) => {
    speak(language)
    return say()
  }
  return { hans: said('hans'), hant: said('hant'), en: said('en') }
}

afterEach(() => speak('hans'))

describe('text', () => {
  it('gives a sentence as it is', () => {
    expect(text('plain')).toBe('您好')
  })

  it('fills every gap, more than once where the sentence does', () => {
    expect(text('filled', { name: '医院', days: 3 })).toBe('医院还剩 3 天，医院')
  })

  it('does not fill again what a value brought along', () => {
    expect(text('filled', { name: '$&', days: 0 })).toBe('$&还剩 0 天，$&')
    expect(text('record', { name: '{days}{name}' })).toBe('{days}{name}的健康档案')
  })

  it('speaks three languages, in English with marks that are narrow in any font, and never touches what was filled in', () => {
    expect(inEach(() => text('record', { name: '广东省人民医院' }))).toEqual({
      hans: '广东省人民医院的健康档案',
      hant: '广东省人民医院的健康檔案',
      en: "广东省人民医院's health record",
    })
  })

  it.each([
    [0, 'A has 0 days left, A'],
    [1, 'A has 1 day left, A'],
    [2, 'A has 2 days left, A'],
  ])('counts in English: %d', (days, sentence) => {
    speak('en')
    expect(text('filled', { name: 'A', days })).toBe(sentence)
  })

  it('keeps 简体 for what somebody else reads', () => {
    const theirs = chineseOf({ complaint: '{who}查看了我的健康档案' })
    expect(new Set(Object.values(inEach(() => theirs('complaint', { who: '某医院' }))))).toEqual(new Set(['某医院查看了我的健康档案']))
  })
})

describe('what does not compile', () => {
  it('is a sentence without its English, one too many, or one with other gaps', () => {
    // @ts-expect-error a key without its English
    textOf({ one: '一', two: '二' }, { one: 'one' })
    // @ts-expect-error an English sentence that nobody says in Chinese
    textOf({ one: '一' }, { one: 'one', two: 'two' })
    // @ts-expect-error another gap
    textOf({ one: '{count}家' }, { one: '{number} hospitals' })
    // @ts-expect-error counted, but not shown in Chinese
    textOf({ one: '家' }, { one: '{count#hospital|hospitals}' })
    // @ts-expect-error a gap is left open
    expect(text('record')).toBe('{name}的健康档案')
  })
})
