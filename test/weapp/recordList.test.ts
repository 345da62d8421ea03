import type { EmptyReason } from '../../src/contract/record/emptyReason'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { manyEntries, openRecordPhone, pagesOf, type RecordCloud } from './recordCloud'
import { measureList } from './recordFigures'

type Phone = ReturnType<typeof openRecordPhone>

const timeline = '/packages/record/list/index'
const mostBytes = 5 * 1024

/** Nothing but the length of the way down changes with it; `npm run bench -- record` measures a thousand too. */
const listLength = deep ? 1_000 : 400

describe('the compiled list of many entries', () => {
  it('holds few nodes, and answers every touch with little', async () => {
    const { nodes, depth, firstScreen, interactions, seen } = await measureList(listLength)
    recordFigure(`${listLength} 条的列表：节点`, `${nodes} 个，深 ${depth}`, '不超过 300 个，深 20')
    expect(nodes).toBeLessThanOrEqual(300)
    expect(depth).toBeLessThanOrEqual(20)
    expect(firstScreen.calls).toBeLessThanOrEqual(5)
    expect(firstScreen.bytes).toBeLessThanOrEqual(25 * 1024)
    for (const [name, { calls, bytes }] of Object.entries(interactions)) {
      recordFigure(`${listLength} 条的列表：${name}`, `${bytes} 字节，${calls} 次`, '不超过 5120 字节，3 次')
      expect({ name, calls, fits: bytes <= mostBytes }).toEqual({ name, calls: Math.min(calls, 3), fits: true })
      // An interaction that drew nothing was none.
      expect(bytes).toBeGreaterThan(0)
    }
    // Every one of them stood on the screen, in its order.
    expect(seen).toHaveLength(listLength)
    const numbers = seen.flatMap((words) => / (\d+)\n/.exec(words)?.slice(1).map(Number) ?? [])
    expect(numbers).toEqual(
      manyEntries(listLength).flatMap((entry, index) => (entry.state === 'read' && entry.sensitive === null ? index : [])),
    )
  }, 300_000)
})

describe('the compiled list', () => {
  let phone: Phone
  afterEach(() => phone?.close())

  async function openList(cloud: RecordCloud, url = timeline): Promise<void> {
    phone = openRecordPhone(cloud)
    phone.open(url)
    await phone.until('没有问过', () => phone.calls.length > 0)
  }
  const asked = () => phone.calls.at(-1)?.input

  it('names the module and the month in the time line, and asks for all six', async () => {
    await openList({ list: pagesOf(manyEntries(5)) })
    await phone.see('2026年11月')
    await phone.see('诊疗记录，2026年11月17日')
    expect(asked()).toEqual({ filter: {} })
  })

  it('asks for one module, which then goes without saying', async () => {
    await openList({ list: pagesOf(manyEntries(5)) }, `${timeline}?module=visit`)
    await phone.see('数源单位 广东省人民医院')
    expect(asked()).toEqual({ module: 'visit', filter: {} })
    expect(phone.text()).not.toContain('诊疗记录，')
  })

  it('filters by hospital, time and visit type, says so, and lets go with one tap', async () => {
    await openList({ list: pagesOf(manyEntries(5)) })
    await phone.see('没有更早的记录了')
    await phone.tap('筛选', { exact: true })
    await phone.see('全部医院')
    await phone.choose(2)
    await phone.tap('近三年')
    await phone.tap('住院', { exact: true })
    for (const chosen of ['✓ 近三年', '✓ 住院']) await phone.see(chosen)
    await phone.tap('按这些条件看')
    await phone.see('只看：广东省人民医院，近三年，住院')
    expect(asked()).toMatchObject({
      filter: { sourceOrg: '广东省人民医院', from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), visitType: 'inpatient' },
    })
    for (const kept of [phone.stored(), ...phone.visited]) expect(kept).not.toMatch(/广东省人民医院|inpatient/)
    await phone.tap('清除条件')
    await phone.seeNot('只看：')
    // Read anew, not from memory.
    await phone.until('没有重新问', () => JSON.stringify(asked()) === '{"filter":{}}')
  })

  it('finds a word, and waits for one where only finding is wanted', async () => {
    phone = openRecordPhone({ list: pagesOf(manyEntries(5)) })
    phone.open(`${timeline}?find=yes`)
    await phone.see('输入一个词')
    await phone.type(0, '血糖')
    expect(phone.calls).toEqual([])
    await phone.tap('查找', { exact: true })
    await phone.see('只看：含“血糖”')
    expect(asked()).toEqual({ filter: {}, word: '血糖' })
  })

  it('keeps what is private folded until it is tapped, and opens it at the second tap', async () => {
    const [first] = manyEntries(1)
    if (first?.state !== 'read') throw new Error('no entry')
    await openList({ list: pagesOf([{ ...first, title: '抑郁发作', sensitive: 'mental', sourceOrg: '广州市精神病医院' }]) })
    await phone.see('涉及隐私，点一下查看')
    for (const secret of ['抑郁', '精神病']) expect(JSON.stringify(phone.data)).not.toContain(secret)
    await phone.tap('涉及隐私')
    await phone.see('数源单位 广州市精神病医院')
    await phone.tap('抑郁发作')
    await phone.until('没有打开', () => phone.route === 'packages/record/entry/index')
  })

  it('shows an entry that cannot be read in its place, with a report one tap away', async () => {
    await openList({ list: pagesOf(manyEntries(3).map((entry, index) => (index === 1 ? broken : entry))) })
    await phone.see('此条数据格式有误（来源：佛山市第一人民医院）')
    for (const title of ['血常规 0', '腹部彩色多普勒超声检查报告 2']) await phone.see(title)
    await phone.tap('告诉数源单位')
    await phone.until('没有打开', () => phone.route === 'packages/ticket/report/index')
  })

  it('names the modules that are missing, and reads them again', async () => {
    let missing = true
    await openList({ list: (input) => pagesOf(manyEntries(5), missing ? { missing: ['blood', 'visit'] } : {})(input) })
    await phone.see('血液管理、诊疗记录暂时没有读到')
    await phone.see('血常规 0')
    missing = false
    await phone.tap('重新读取')
    await phone.seeNot('暂时没有读到')
  })

  describe('with nothing in it', () => {
    const empty = (reason: EmptyReason) => ({ list: () => ({ entries: [], nextCursor: null, missing: [], sources: [], empty: reason }) })
    const words = {
      before2021: '2021年以前的不在这里',
      notSecondLevel: '这类机构没有接入',
      notUploaded: '还没有医院上传这类记录',
      loading: '正在从省平台读取',
      failed: '暂时连接不上省平台',
      noMatch: '没有符合条件的',
    }
    const onlySays = async (which: keyof typeof words) => {
      await phone.see(words[which])
      for (const [other, said] of Object.entries(words)) expect([other, phone.text().includes(said)]).toEqual([other, other === which])
    }

    it.each(['before2021', 'notSecondLevel', 'notUploaded'] as const)('says why: %s', async (reason) => {
      await openList(empty(reason))
      await onlySays(reason)
    })

    it('says that it is still reading', async () => {
      await openList({ list: () => new Promise(() => {}) })
      await onlySays('loading')
    })

    it('says that the province failed, and reads again', async () => {
      let reached = false
      await openList({ list: (input) => (reached ? pagesOf(manyEntries(2))(input) : null) })
      await onlySays('failed')
      await phone.see('没有读到，不等于没有记录')
      reached = true
      await phone.tap('重新读取')
      await phone.see('血常规 0')
    })

    it('says that nothing matches, and clears the conditions', async () => {
      await openList({ list: (input) => (input.word ? empty('notUploaded').list() : pagesOf(manyEntries(2))(input)) })
      await phone.type(0, '没有这个词')
      await phone.tap('查找', { exact: true })
      await onlySays('noMatch')
      await phone.tap('清除条件')
      await phone.see('血常规 0')
    })

    it('keeps its own reason where a filter has one', async () => {
      await openList({ list: (input) => (input.word ? empty('before2021').list() : pagesOf(manyEntries(2))(input)) })
      await phone.type(0, '麻疹')
      await phone.tap('查找', { exact: true })
      await onlySays('before2021')
    })
  })

  describe('shown again', () => {
    async function comeBack(then: RecordCloud['list']): Promise<void> {
      const [pages, state] = [pagesOf(manyEntries(40)), { back: false }]
      await openList({ list: (input) => (state.back ? (then?.(input) ?? null) : pages(input)) })
      await phone.see('血常规 0')
      phone.scrollToEnd()
      await phone.see('没有更早的记录了')
      await phone.tap('血常规 0')
      await phone.until('没有打开', () => phone.route === 'packages/record/entry/index')
      state.back = true
      phone.back()
      await phone.until('没有回来', () => phone.route === 'packages/record/list/index')
    }

    it('shows nothing from memory until the cloud has answered, then all of it in its place', async () => {
      let answer = () => {}
      const held = new Promise<void>((done) => {
        answer = done
      })
      await comeBack((input) => held.then(() => pagesOf(manyEntries(40))(input)))
      await phone.see('正在重新核对')
      await phone.seeNot('血常规')
      answer()
      await phone.see('血常规 0')
      await phone.seeNot('正在重新核对')
      expect(phone.text()).toContain('没有更早的记录了')
    })

    it('shows nothing when the cloud refuses', async () => {
      await comeBack(() => null)
      await phone.see('暂时连接不上省平台')
      expect(JSON.stringify(phone.data)).not.toContain('血常规')
    })

    it('begins anew when something has changed', async () => {
      await comeBack(pagesOf(manyEntries(3).slice(1)))
      await phone.see('门诊病历 1')
      await phone.seeNot('血常规 0')
    })
  })
})

const broken = {
  state: 'unreadable',
  entryId: null,
  module: null,
  sourceOrg: '佛山市第一人民医院',
  collectedAt: null,
} as const
