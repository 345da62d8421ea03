import { cutToLines, linesOf, textWidth } from './textWidth'

describe('the width of words', () => {
  it('is one for each Chinese character, rare ones included', () => {
    expect(textWidth('血常规')).toBe(3)
    expect(textWidth('𠮷·㛃')).toBe(3)
  })

  it('is less for figures and small letters', () => {
    expect(textWidth('2025')).toBeCloseTo(2.48)
    expect(textWidth('HbA1c')).toBeCloseTo(0.75 + 0.62 + 0.75 + 0.62 + 0.62)
    expect(textWidth('(i) ')).toBeLessThan(2)
    expect(textWidth('%')).toBe(0.95)
  })

  it('says how many lines they take', () => {
    expect(linesOf('血常规', 18)).toBe(1)
    expect(linesOf('中山大学附属第一医院', 10)).toBe(1)
    expect(linesOf('中山大学附属第一医院东院', 10)).toBe(2)
  })

  it('keep Latin words whole, and break only what no line could hold', () => {
    // 10 + a space + 12 letters: on one line of 20 together, on lines of 12 each for itself.
    expect(linesOf('department respiratory', 20)).toBe(1)
    expect(linesOf('department respiratory', 10)).toBe(2)
    expect(linesOf('a department of respiratory medicine', 11)).toBe(3)
    expect(linesOf('pneumonoultramicroscopicsilicovolcanoconiosis', 12)).toBe(3)
    expect(linesOf('急诊 Emergency', 6)).toBe(3)
  })

  it('cuts only what does not fit, and says so', () => {
    expect(cutToLines('血常规', 18, 1)).toBe('血常规')
    const long = '很'.repeat(3000)
    expect(cutToLines(long, 18, 1)).toBe(`${'很'.repeat(17)}…`)
    expect(linesOf(cutToLines(long, 18, 2), 18)).toBe(2)
    // A character outside the basic plane is never cut in two.
    expect(cutToLines('𠮷'.repeat(30), 10, 1)).toBe(`${'𠮷'.repeat(9)}…`)
  })
})
