import type { ModuleGlance } from '../../src/contract/record/overview'
import { type RecordModule, recordModuleNames, recordModules } from '../../src/contract/record/recordModule'
import { manyEntries, openRecordPhone, pagesOf, type RecordCloud } from './recordCloud'
import { costOf } from './recordFigures'

const overview = '/packages/record/overview/index'
const [latest] = manyEntries(1)

function glance(module: RecordModule): ModuleGlance {
  if (!latest) throw new Error('no entry')
  return { module, state: 'some', latest }
}

const all = recordModules.map(glance)
const but = (...others: ModuleGlance[]) => all.map((one) => others.find(({ module }) => module === one.module) ?? one)

describe('the compiled overview', () => {
  let phone: ReturnType<typeof openRecordPhone>
  afterEach(() => phone?.close())

  function openOverview(cloud: RecordCloud): void {
    phone = openRecordPhone(cloud)
    phone.open(overview)
  }
  const askedAlone = () => phone.calls.filter(({ input }) => input.module).map(({ input }) => input.module)
  const newest = () => phone.text().split('血常规 0').length - 1

  it('draws its first screen sparingly', async () => {
    openOverview({ overview: () => all })
    await phone.see('血常规 0')
    const { calls, bytes } = costOf(phone.setData.take())
    expect(calls).toBeLessThanOrEqual(5)
    expect(bytes).toBeLessThanOrEqual(25 * 1024)
  })

  it('names all six while they are read', async () => {
    openOverview({ overview: () => new Promise(() => {}) })
    for (const module of recordModules) await phone.see(recordModuleNames[module])
    expect(newest()).toBe(0)
  })

  it('asks again by itself for what is slow, while the others stand', async () => {
    let answer: (glances: ModuleGlance[]) => void = () => {}
    const waited = new Promise<ModuleGlance[]>((done) => {
      answer = done
    })
    openOverview({ overview: (module) => (module ? waited : but({ module: 'visit', state: 'slow' })) })
    await phone.see('还在读取，请稍等')
    expect(newest()).toBe(5)
    expect(askedAlone()).toEqual(['visit'])
    answer([glance('visit')])
    await phone.seeNot('还在读取')
    expect(newest()).toBe(6)
    expect(phone.calls).toHaveLength(2)
  })

  it('leaves a failed one to a tap, which asks for that one alone', async () => {
    openOverview({ overview: (module) => (module ? [glance(module)] : but({ module: 'blood', state: 'failed' })) })
    await phone.see('没有读到，不等于没有记录')
    expect(newest()).toBe(5)
    expect(askedAlone()).toEqual([])
    await phone.tap('重新读取')
    await phone.until('没有读到第六个', () => newest() === 6)
    expect(askedAlone()).toEqual(['blood'])
  })

  it('says of each that has nothing why', async () => {
    openOverview({
      overview: () =>
        but(
          { module: 'physical', state: 'none', empty: 'before2021' },
          { module: 'blood', state: 'none', empty: 'notUploaded' },
          { module: 'vaccination', state: 'none', empty: 'notSecondLevel' },
        ),
    })
    for (const words of ['都在2021年以前，这里没有收录', '还没有医院上传这类记录', '去过的机构没有接入']) await phone.see(words)
    expect(newest()).toBe(3)
  })

  it('keeps a private newest entry to itself', async () => {
    if (latest?.state !== 'read') throw new Error('no entry')
    const secret = { ...latest, title: '抑郁发作', sensitive: 'mental' } as const
    openOverview({ overview: () => but({ module: 'visit', state: 'some', latest: secret }) })
    await phone.see('最近一条涉及隐私')
    expect(JSON.stringify(phone.data)).not.toContain('抑郁')
  })

  it('says what happened when not even the question came through', async () => {
    openOverview({ overview: () => null })
    await phone.see('暂时连接不上省平台')
    // The ways on are there all the same.
    await phone.see('时间线')
  })

  it('tells what is here and what is not', async () => {
    openOverview({ overview: () => all })
    await phone.tap('这里有什么、没有什么')
    for (const words of ['2021年1月以后', '二级及以上医院', '不能代替医院的原始病历']) await phone.see(words)
    await phone.tap('知道了')
    await phone.seeNot('2021年1月以后')
  })

  it('leads to the doctor’s view, where one’s own newest entries stand as a doctor finds them', async () => {
    openOverview({ overview: () => all, list: pagesOf(manyEntries(3)) })
    await phone.tap('医生会看到什么')
    for (const words of ['六个模块都看得到', '医生那边直接看得到', '会记入调阅记录', '共3条']) await phone.see(words)
    await phone.tap('诊疗记录')
    await phone.until('没有问诊疗记录', () => phone.calls.at(-1)?.input.module === 'visit')
    expect(phone.calls.at(-1)?.input.limit).toBe(5)
  })
})
