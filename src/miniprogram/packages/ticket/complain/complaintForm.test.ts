import { complain } from '../../../../contract/ticket/complain'
import { mostWords, readComplaint, wordsLeft } from './complaintForm'

describe('越权投诉 form', () => {
  it('wants a word, and takes it without what surrounds it', () => {
    expect(readComplaint(' \n ')).toEqual({ words: '', wrong: 'wordsMissing' })
    expect(readComplaint(' 请核实。\n')).toEqual({ words: '请核实。', wrong: null })
  })

  it('counts down to the longest that the contract takes', () => {
    const longest = '字'.repeat(mostWords)
    expect(wordsLeft(longest)).toBe(0)
    expect(wordsLeft('')).toBe(mostWords)
    const takes = (words: string) => complain.input.safeParse({ eventId: 'event', words }).success
    expect([takes(longest), takes(`${longest}字`)]).toEqual([true, false])
  })
})
