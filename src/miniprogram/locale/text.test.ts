import { textOf } from './text'

const text = textOf({ plain: '您好', filled: '{name}还剩 {days} 天，{name}' })

describe('text', () => {
  it('gives a sentence as it is', () => {
    expect(text('plain')).toBe('您好')
  })

  it('fills every gap, more than once where the sentence does', () => {
    expect(text('filled', { name: '医院', days: 3 })).toBe('医院还剩 3 天，医院')
  })

  it('does not fill again what a value brought along', () => {
    expect(text('filled', { name: '$&', days: 0 })).toBe('$&还剩 0 天，$&')
  })
})
