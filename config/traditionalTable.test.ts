import { Converter } from 'opencc-js'
import { toTraditional } from '../src/miniprogram/locale/traditional'
import { ownSentences } from './ownSentences'
import { corrections, inTraditional, traditionalTable, traditionalTableReport } from './traditionalTable'

const openCc = Converter({ from: 'cn', to: 'hk' })

describe('繁體', () => {
  const sentences = ownSentences()

  it('is on the phone what OpenCC makes of each of our sentences, but where OpenCC is wrong', () => {
    expect(sentences.length).toBeGreaterThan(1_000)
    expect(sentences.filter((sentence) => toTraditional(sentence) !== inTraditional(sentence))).toEqual([])
    const different = sentences.filter((sentence) => toTraditional(sentence) !== openCc(sentence))
    expect(different.filter((sentence) => !corrections.some(([simplified]) => sentence.includes(simplified)))).toEqual([])
  })

  it.each(corrections)('has to say %s otherwise than OpenCC does, somewhere', (simplified, traditional) => {
    const wrong = sentences.filter((sentence) => sentence.includes(simplified) && !openCc(sentence).includes(traditional))
    expect(wrong).not.toEqual([])
    for (const sentence of wrong) expect(toTraditional(sentence)).toContain(traditional)
  })

  it('has a table that is up to date (npm run docs writes it)', () => {
    expect(traditionalTableReport()).toBe('')
  })

  it('is small enough for the first package', () => {
    const { simplified, traditional, pieces } = traditionalTable(sentences)
    expect(simplified.length + traditional.length + pieces.flat().join('').length).toBeLessThan(2_500)
  })
})

describe('a table made of sentences', () => {
  it('knows words where one character would be wrong in the other', () => {
    const { simplified, traditional, pieces } = traditionalTable(['头发', '发现', '发现了'])
    expect([simplified, traditional]).toEqual(['发头现', '發頭現'])
    expect(pieces).toEqual([['头发', '頭髮']])
  })

  it('is another one for another sentence: so an old table is seen', () => {
    expect(traditionalTable(['发现'])).not.toEqual(traditionalTable(['发现', '头发']))
  })
})
