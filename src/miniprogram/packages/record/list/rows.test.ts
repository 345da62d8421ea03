import type { EntryHead, ListedEntry } from '../../../../contract/record/recordEntry'
import { speak } from '../../../locale/language'
import { measureFor, type Row, rowsOf } from './rows'

const head = (part: Partial<EntryHead> = {}): ListedEntry => ({
  state: 'read',
  entryId: 'e1',
  module: 'report',
  form: 'laboratory',
  title: '血常规',
  summary: null,
  occurredOn: '2025-03-05',
  visitType: null,
  sensitive: null,
  sourceOrg: '中山大学附属第一医院',
  collectedAt: '2025-03-06T02:00:00.000Z',
  ...part,
})
const measure = measureFor(390, 1)
const plain = { measure, timeline: false, unfolded: new Set<string>() }
const wordsOf = (row: Row | undefined) => (row && row.kind !== 'month' ? `${row.title.words}\n${row.quiet.words}` : '')

describe('the rows of a list', () => {
  it('say what, when, where from and when it was collected', () => {
    const [row] = rowsOf([head({ visitType: 'outpatient', summary: '白细胞 6.2' })], plain)
    expect(wordsOf(row)).toBe('血常规\n2025年3月5日，门诊\n白细胞 6.2\n数源单位 中山大学附属第一医院\n采集时间 2025年3月6日 10:00')
  })

  it('say in the time line which module, month by month', () => {
    const entries = [
      head(),
      head({ occurredOn: '2025-03-01', module: 'visit' }),
      head({ occurredOn: '2024-12-31' }),
      head({ occurredOn: null }),
    ]
    const rows = rowsOf(entries, { ...plain, timeline: true })
    expect(rows.map((row) => (row.kind === 'month' ? row.month : row.kind))).toEqual([
      '2025年3月',
      'entry',
      'entry',
      '2024年12月',
      'entry',
      '没有写明日期',
      'entry',
    ])
    expect(wordsOf(rows[2])).toContain('诊疗记录，2025年3月1日')
    expect(rowsOf(entries, plain).every(({ kind }) => kind === 'entry')).toBe(true)
  })

  it('fold what is private, hospital and summary with it, until it is unfolded', () => {
    const secret = head({
      sensitive: 'mental',
      title: '抑郁发作',
      summary: '规律服药',
      sourceOrg: '广州市精神病医院',
      visitType: 'outpatient',
    })
    const [folded] = rowsOf([secret], plain)
    expect(wordsOf(folded)).toBe('涉及隐私，点一下查看\n2025年3月5日')
    const [open] = rowsOf([secret], { ...plain, unfolded: new Set(['e1']) })
    for (const word of ['抑郁发作', '规律服药', '广州市精神病医院', '门诊']) expect(wordsOf(open)).toContain(word)
  })

  it('name the source of what cannot be read', () => {
    const broken = (sourceOrg: string | null): ListedEntry => ({
      state: 'unreadable',
      entryId: null,
      module: null,
      sourceOrg,
      collectedAt: null,
    })
    expect(wordsOf(rowsOf([broken('佛山市第一人民医院')], plain)[0])).toContain('此条数据格式有误（来源：佛山市第一人民医院）')
    expect(wordsOf(rowsOf([broken(null)], plain)[0])).toContain('来源：未注明')
  })

  it('keep an unreadable entry in the month around it', () => {
    const broken: ListedEntry = { state: 'unreadable', entryId: null, module: null, sourceOrg: null, collectedAt: null }
    const kinds = rowsOf([head(), broken, head()], { ...plain, timeline: true }).map(({ kind }) => kind)
    expect(kinds).toEqual(['month', 'entry', 'unreadable', 'entry'])
  })

  it('grow by whole lines, and not without end', () => {
    const one = rowsOf([head()], plain)[0]?.height ?? 0
    const two = rowsOf([head({ title: '血常规（五分类）加网织红细胞计数及形态学分析' })], plain)[0]?.height ?? 0
    expect(two - one).toBeCloseTo(25.5)
    const endless = rowsOf([head({ title: '长'.repeat(5000), summary: '长'.repeat(5000), sourceOrg: '长'.repeat(100) })], plain)[0]
    expect(endless?.height).toBeLessThan(250)
    expect(wordsOf(endless).length).toBeLessThan(200)
    // A source's own line breaks count as spaces.
    expect(rowsOf([head({ title: '血\n\n\n常规' })], plain)[0]?.height).toBeCloseTo(one)
  })

  it('take more lines on a small phone and in large type', () => {
    const wide = rowsOf([head({ sourceOrg: '广州医科大学附属第一医院' })], plain)[0]?.height ?? 0
    const small = rowsOf([head({ sourceOrg: '广州医科大学附属第一医院' })], { ...plain, measure: measureFor(320, 1) })[0]?.height ?? 0
    expect(small).toBeGreaterThan(wide)
    const large = rowsOf([head()], { ...plain, measure: measureFor(390, 1.5) })[0]?.height ?? 0
    expect(large).toBeGreaterThan((rowsOf([head()], plain)[0]?.height ?? 0) * 1.3)
  })
})

afterEach(() => speak('hans'))

test('in English the rows say the kind of entry beside the title of the source', () => {
  speak('en')
  const [row] = rowsOf([head({ visitType: 'outpatient', summary: '白细胞 6.2' })], plain)
  expect(wordsOf(row)).toBe(
    '血常规\nLaboratory report, 5 March 2025, Outpatient\n白细胞 6.2\nSource 中山大学附属第一医院\nCollected 6 March 2025 10:00',
  )
  const timeline = rowsOf([head(), head({ sensitive: 'mental', module: 'visit' })], { ...plain, timeline: true })
  expect(timeline.map((each) => (each.kind === 'month' ? each.month : wordsOf(each).split('\n')[1]))).toEqual([
    'March 2025',
    'Laboratory report, 5 March 2025',
    'Visits and treatment, 5 March 2025',
  ])
})
