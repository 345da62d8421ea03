import { recordFigure } from '../figures'
import { endlessStay, longReport, longTrend, wholeCheckUp, wholeProgramme } from './openedEntries'
import { openPhone } from './phone'
import { costOf } from './recordFigures'

const page = '/packages/record/entry/index?entryId=entry-1'

/** A phone of somebody signed in, and what the cloud says to each operation. */
function openReader(answers: Readonly<Record<string, object>>, canvas?: object) {
  return openPhone({
    sandboxUrl: '',
    cloudUrl: '',
    openid: 'record-reader',
    session: 'a-session',
    ...(canvas ? { canvas } : {}),
    async callFunction({ data }) {
      const { operation }: { operation?: string } = data
      return { ok: true, data: answers[operation ?? ''], subject: null, traceId: 'a-trace-of-the-test' }
    },
  })
}

type Phone = ReturnType<typeof openReader>

describe('what the compiled pages of an entry send to WeChat', () => {
  let phone: Phone
  afterEach(() => phone?.close())

  async function settled(): Promise<{ calls: number; bytes: number }> {
    let known = -1
    while (known !== phone.setData.calls.length) {
      known = phone.setData.calls.length
      for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done, 0))
    }
    return costOf(phone.setData.take())
  }

  async function open(answers: Readonly<Record<string, object>>, url: string, sign: string): Promise<void> {
    phone = openReader(answers)
    phone.open(url)
    await phone.see(sign)
    const { calls, bytes } = await settled()
    recordFigure(`档案条目：${sign} 首屏`, `${bytes} 字节，${calls} 次`, '不超过 25600 字节，5 次')
    expect(calls).toBeLessThanOrEqual(5)
    expect(bytes).toBeLessThanOrEqual(25 * 1024)
  }

  let dearest = { calls: 0, bytes: 0 }
  beforeEach(() => {
    dearest = { calls: 0, bytes: 0 }
  })
  async function act(name: string, what: () => Promise<unknown>): Promise<void> {
    phone.setData.take()
    await what()
    const { calls, bytes } = await settled()
    expect({ name, calls, fits: bytes <= 5 * 1024 && bytes > 0 }).toEqual({ name, calls: Math.min(calls, 3), fits: true })
    dearest = { calls: Math.max(calls, dearest.calls), bytes: Math.max(bytes, dearest.bytes) }
  }
  const keep = (name: string) =>
    recordFigure(`档案条目：${name}，最贵的一次操作`, `${dearest.bytes} 字节，${dearest.calls} 次`, '不超过 5120 字节，3 次')

  /** Opens whatever is folded, until nothing is. */
  async function unfoldAll(): Promise<number> {
    const folded = () => /展开(其余)?\d+项|展开全文（还有\d+字）/.exec(phone.text())?.[0]
    let taps = 0
    for (let words = folded(); words !== undefined; words = folded()) {
      const before = phone.text()
      const fold = words
      await act(fold, async () => {
        await phone.tap(fold)
        await phone.until('没有展开', () => phone.text() !== before)
      })
      taps += 1
    }
    return taps
  }

  it('a check-up of fifteen parts: a first screen, and the rest as it is asked for', async () => {
    await open({ 'record.entry': wholeCheckUp() }, page, '65岁及以上老年人健康体检')
    await act('jump', async () => {
      await phone.choose(15)
      // That part was folded whole: who jumps to it finds it open.
      await phone.see('减体重目标')
    })
    expect(await unfoldAll()).toBeGreaterThan(0)
    keep('公卫体检')
    expect(phone.text().split('未见明显异常').length - 1).toBe(wholeCheckUp().parts.flatMap(({ fields }) => fields).length)
  })

  it('a report of forty results: a touch opens one, and closes it', async () => {
    await open({ 'record.entry': longReport(40) }, page, '肝功能、肾功能、血脂')
    await act('open', async () => {
      await phone.tap('天门冬氨酸氨基转移酶（AST）3')
      await phone.see('看历次结果')
    })
    await act('close', async () => {
      await phone.tap('收起')
      await phone.seeNot('看历次结果')
    })
    expect(await unfoldAll()).toBeGreaterThan(0)
    await phone.see('天门冬氨酸氨基转移酶（AST）39')
    keep('检验报告')
  })

  it('a stay that never ends is read piece by piece', async () => {
    // Sent at once it would be many times what a screen may cost.
    expect(Buffer.byteLength(JSON.stringify(endlessStay()))).toBeGreaterThan(4 * 25 * 1024)
    await open({ 'record.entry': endlessStay() }, page, '住院记录')
    expect(await unfoldAll()).toBeGreaterThan(30)
    keep('很长的住院记录')
    await phone.see('盐酸二甲双胍缓释片 59')
  }, 120_000)

  it('a child’s vaccines', async () => {
    await open({ 'record.vaccineStanding': wholeProgramme() }, '/packages/record/vaccines/index', '以接种门诊为准')
    await phone.see('13岁6个月')
  })

  it('the course of a result: words, and a curve drawn on WeChat’s own canvas', async () => {
    const written: string[] = []
    const pen: object = new Proxy<Record<string, unknown>>(
      { font: '', measureText: (text: string) => ({ width: text.length * 7 }), fillText: (text: string) => void written.push(text) },
      { get: (own, name) => own[String(name)] ?? (() => undefined), set: (own, name, value) => Reflect.set(own, name, value) },
    )
    const answers = { 'record.entry': longReport(1), 'record.trend': longTrend(60) }
    phone = openReader(answers, { getContext: () => pen, width: 0, height: 0 })
    phone.open(page)
    await phone.tap('天门冬氨酸氨基转移酶（AST）0')
    await phone.tap('看历次结果')
    await phone.see('共60次')
    await settled()
    const { calls, bytes } = costOf(phone.setData.calls.filter(({ route }) => route === 'packages/trend/trend/index'))
    recordFigure('历次结果（60次）首屏', `${bytes} 字节，${calls} 次`, '不超过 25600 字节，5 次')
    expect(calls).toBeLessThanOrEqual(5)
    expect(bytes).toBeLessThanOrEqual(25 * 1024)
    for (const words of ['单位 mmol/L', '↑ 偏高', '广东省人民医院', '另有1次结果是文字']) await phone.see(words)
    await phone.until('没有画', () => written.includes('2021/1'))
    await act('older', async () => {
      await phone.tap('再看更早的8次结果')
      await phone.until('没有更早的', () => phone.text().includes('2024年9月15日'))
    })
    keep('历次结果')
  })
})
