import type { OpenedEntry } from '../../src/contract/record/recordEntry'
import type { ReportDraft } from '../../src/miniprogram/capabilities/ticket/reportDraft'
import { fullEntry, fullResult } from './screen/fullEntry'
import { openScreen } from './screen/openScreen'

const page = 'packages/record/entry'

describe('the page of one entry', () => {
  let screen: ReturnType<typeof openScreen>
  afterEach(() => screen?.close())

  async function open(entry: OpenedEntry, sign: string): Promise<void> {
    screen = openScreen(page, { entryId: 'entry' }, () => entry)
    await screen.see(sign)
  }

  function handedOn(): ReportDraft | null {
    const { reportDraft }: typeof import('../../src/miniprogram/capabilities/ticket/reportDraft') =
      screen.module('capabilities/ticket/reportDraft')
    return reportDraft()
  }

  const note = (...values: string[]) => [
    { part: 'clinicNote', heading: '病历', fields: values.map((value) => ({ field: 'complaint', label: '诉', value })) },
  ]

  it('lets every field be called wrong, by its name, its id and what it shows', async () => {
    await open(fullEntry('outpatient', note('咳嗽三天')), '咳嗽三天')
    await screen.tap('主诉')
    expect(screen.text()).toContain('这次来看病最主要的不舒服')
    await screen.tap('这条有误')
    expect(screen.visits).toEqual(['/packages/ticket/report/index'])
    expect(handedOn()).toEqual({
      entryId: 'entry',
      module: 'visit',
      form: '门诊记录',
      field: '主诉',
      fieldId: 'clinicNote.complaint',
      shown: '咳嗽三天',
      sourceOrg: '广州市第一人民医院',
      called: { form: '门诊记录', field: '主诉', source: '广州市第一人民医院' },
    })
  })

  it('lets a field that only the source knows be called wrong, and the whole entry', async () => {
    const own = [{ part: 'card', heading: '随访卡', fields: [{ field: 'nurse', label: '随访护士', value: '陈欢' }] }]
    await open(fullEntry('outpatient', own), '随访卡')
    await screen.tap('随访护士')
    await screen.tap('这条有误')
    expect(handedOn()).toMatchObject({ field: '随访护士', fieldId: null, shown: '陈欢' })
    await screen.tap('收起')
    await screen.tap('不对、不全')
    expect(handedOn()).toMatchObject({ entryId: 'entry', form: '门诊记录', field: null, fieldId: null, shown: null })
  })

  it('lets a result be called wrong, and leads to its course', async () => {
    await open(fullEntry('laboratory'), fullResult.name)
    await screen.tap(fullResult.name)
    await screen.tap('这条有误')
    expect(handedOn()).toMatchObject({ form: '检验报告', field: fullResult.name, fieldId: null, shown: '7.25 mmol/L' })
    await screen.tap('看历次结果')
    expect(screen.visits.slice(-1)).toEqual(['/packages/trend/trend/index'])
    const { chosenItem }: typeof import('../../src/miniprogram/capabilities/record/chosenItem') =
      screen.module('capabilities/record/chosenItem')
    expect(chosenItem()).toEqual({ name: fullResult.name, item: fullResult.item })
  })

  it('keeps a number covered on its way to a report', async () => {
    const contact = [{ part: 'contact', heading: '联系', fields: [{ field: 'phone', label: '电话', value: '13800138631' }] }]
    await open(fullEntry('personal', contact), '138****8631')
    expect(screen.text()).not.toContain('13800138631')
    await screen.tap('138****8631')
    expect(screen.text()).toContain('13800138631')
    await screen.tap('这条有误')
    expect(handedOn()).toMatchObject({ fieldId: 'contact.phone', shown: '138****8631' })
  })

  it('says what cannot be read, whose it is, and tells the source at one tap', async () => {
    const unreadable = { entryId: null, module: 'report', sourceOrg: '佛山市第一人民医院', collectedAt: null } as const
    await open({ state: 'unreadable', ...unreadable }, '此条数据格式有误（来源：佛山市第一人民医院）')
    await screen.tap('告诉来源单位这条有误')
    const about = { entryId: null, module: 'report', form: '检查检验报告', field: null, sourceOrg: '佛山市第一人民医院' }
    expect(handedOn()).toMatchObject(about)
  })

  it('folds a sensitive entry again for who comes back to it, title and all; an ordinary one stays open', async () => {
    const entry = fullEntry('outpatient', note('心情低落两个月'))
    if (entry.state !== 'read') throw new Error('not read')
    await open({ ...entry, title: '抑郁状态复诊', sensitive: 'mental' }, '心情低落两个月')
    await screen.comeBack()
    await screen.see('这条记录已收起')
    for (const secret of ['抑郁', '心情低落']) expect(screen.text()).not.toContain(secret)
    await screen.tap('展开这条记录')
    expect(screen.text()).toContain('心情低落两个月')
    screen.close()

    await open(entry, '心情低落两个月')
    await screen.comeBack()
    await screen.see('心情低落两个月')
    expect(screen.text()).not.toContain('已收起')
  })

  it('is honest about what is not there', async () => {
    const entry = fullEntry('outpatient', [...note('', '咳嗽'), { part: 'prescription', heading: '处方', fields: [] }])
    if (entry.state !== 'read') throw new Error('not read')
    await open({ ...entry, occurredOn: null }, '没有写明日期')
    expect(screen.text()).toContain('来源没有填写')
    expect(screen.text()).not.toContain('处方')
    screen.close()
    await open(fullEntry('outpatient', []), '来源只上传了标题')
  })

  it('shows a long text to its beginning, and the rest as it is asked for', async () => {
    const text = '咳嗽三天，夜间加重，无发热。'.repeat(120)
    await open(fullEntry('outpatient', note(`${text}完`)), '展开全文')
    expect(screen.host.querySelector('.fact__text')?.textContent?.length).toBeLessThanOrEqual(160)
    await screen.tap('展开全文')
    await screen.tap('展开全文')
    expect(screen.host.querySelector('.fact__text')?.textContent).toBe(`${text}完`)
    expect(screen.text()).not.toContain('展开全文')
  })
})

describe('the course of a result', () => {
  it('waits to be chosen: nothing is asked of the cloud before', async () => {
    const asked: string[] = []
    const screen = openScreen('packages/trend/trend', {}, (operation) => void asked.push(operation))
    await screen.see('还没有选项目')
    expect(asked).toEqual([])
    await screen.tap('去看我的健康档案')
    expect(screen.visits).toEqual(['/packages/record/overview/index'])
    screen.close()
  })
})

describe('the vaccines of somebody whose childhood no schedule covers', () => {
  it('are shown as they were given, and nothing is called missing', async () => {
    const beside = [{ vaccine: '四价流感疫苗', givenOn: '2025-10-11', entryId: 'entry-9' }]
    const screen = openScreen('packages/record/vaccines', {}, () => ({ schedules: [], doses: [], beside, unreadable: 0, more: false }))
    await screen.see('这里只对照儿童的接种安排')
    for (const words of ['以接种门诊为准', '四价流感疫苗', '2025年10月11日接种']) expect(screen.text()).toContain(words)
    for (const words of ['没看到记录', '该种了']) expect(screen.text()).not.toContain(words)
    await screen.tap('四价流感疫苗')
    expect(screen.visits).toEqual(['/packages/record/entry/index?entryId=entry-9'])
    screen.close()
  })
})

describe('the vaccines of a child', () => {
  const dose = { vaccine: '乙肝疫苗', dose: 2, months: 1, dueOn: '2025-03-05', state: 'overdue', givenOn: null, entryId: null }
  const schedules = [{ name: '国家免疫规划疫苗儿童免疫程序（2021年版）', since: '2021-01-01' }]
  const see = (unreadable: number, more: boolean) =>
    openScreen('packages/record/vaccines', {}, () => ({ schedules, doses: [dose], beside: [], unreadable, more }))

  it.each([
    [1, false, '有1条接种记录读不出来'],
    [0, true, '较早的没有列入'],
  ])('of whose record %s could not be read, or more: %s, may have been given', async (unreadable, more, words) => {
    const screen = see(unreadable, more)
    await screen.see('接种记录没有全部读到')
    for (const said of [words, '可能已经种过', '! 没看到记录', '没看到记录：乙肝疫苗 第2剂']) expect(screen.text()).toContain(said)
    screen.close()
  })

  it('are not called late even where all of the record was read', async () => {
    const screen = see(0, false)
    await screen.see('没看到记录：乙肝疫苗 第2剂')
    for (const said of ['接种记录没有全部读到', '可能已经种过']) expect(screen.text()).not.toContain(said)
    screen.close()
  })
})
