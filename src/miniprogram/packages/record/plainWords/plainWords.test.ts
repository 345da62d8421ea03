import { speak } from '../../../locale/language'
import { allPlainWords, besideName, plainWordsFor, termsIn } from './plainWords'

const names = allPlainWords.flatMap(([each]) => each.split('|'))

describe('plain words', () => {
  it('are there for the terms people meet', () => {
    expect(allPlainWords.length).toBeGreaterThanOrEqual(120)
    const common = ['HbA1c', 'LDL', 'ALT', 'TSH', 'CT', 'BI-RADS', '主诉', '血压', '尿酸', '乙肝表面抗体', 'D-二聚体', '参考范围', '剂次']
    expect(common.filter((name) => plainWordsFor(name) === null)).toEqual([])
  })

  it('say one thing by one name', () => {
    const spelt = names.map((name) => name.normalize('NFKC').toUpperCase().replace(/\s/g, ''))
    expect(spelt.filter((name, index) => spelt.indexOf(name) !== index)).toEqual([])
  })

  it.each(allPlainWords.map(([term, words]) => [term.split('|')[0], words]))('explain %s shortly and calmly', (_, words) => {
    expect(words.length).toBeLessThanOrEqual(70)
    expect(words).toMatch(/[。]$/)
    expect(words).not.toMatch(/[!！]|您得了|您患|确诊为|\b你\b/)
  })

  it.each(allPlainWords.map((word) => [word[2], word[3]]))('explain %s in English as shortly and calmly', (name, words) => {
    expect(`${name}: ${words}`.length).toBeLessThanOrEqual(200)
    expect(words).toMatch(/[.]$/)
    expect(`${name} ${words}`.replace(/“.*?”/g, '')).not.toMatch(/!|you (have|suffer)|\p{Script=Han}/iu)
  })

  it('are found by either half of a name, whatever its width and brackets', () => {
    const words = plainWordsFor('糖化血红蛋白')
    expect(words).not.toBeNull()
    for (const name of ['糖化血红蛋白（HbA1c）', '糖化血红蛋白 (ＨｂＡ１ｃ)', 'hba1c', 'HbA1c']) expect(plainWordsFor(name)).toBe(words)
    expect(plainWordsFor('没有听说过的项目（XYZ）')).toBeNull()
  })

  it('find the terms of a sentence once each, the longer before its parts, Latin ones only as whole words', () => {
    const terms = (sentence: string, most?: number) => termsIn(sentence, most).map(({ term }) => term)
    expect(terms('右肺上叶磨玻璃结节，建议CT复查；左肺结节。')).toEqual(['磨玻璃结节', 'CT', '结节'])
    expect(terms('ACTH 12 pg/ml')).toEqual([])
    expect(terms('双乳囊肿，BI-RADS 3类')).toEqual(['囊肿', 'BI-RADS'])
    expect(terms('结节 囊肿 息肉 钙化 斑块', 2)).toHaveLength(2)
  })

  describe('in English', () => {
    beforeEach(() => speak('en'))
    afterEach(() => speak('hans'))

    it('begin with the English name, and find the Chinese term', () => {
      expect(plainWordsFor('糖化血红蛋白（HbA1c）')).toMatch(/^HbA1c: the average blood sugar/)
      expect(termsIn('右肺上叶磨玻璃结节')).toEqual([{ term: '磨玻璃结节', words: expect.stringMatching(/^Ground-glass opacity: /) }])
    })

    it('stand beside the name that the hospital gave, never instead of it', () => {
      expect(besideName('空腹血糖（GLU）')).toBe('空腹血糖（GLU） · Fasting blood sugar')
      expect(besideName('没有听说过的项目')).toBe('没有听说过的项目')
    })
  })

  it('leave the name alone in Chinese', () => {
    expect(besideName('空腹血糖（GLU）')).toBe('空腹血糖（GLU）')
  })
})
