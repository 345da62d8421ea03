import type { Ticket } from '../../src/contract/ticket/ticket'
import type { CallOptions } from '../../src/miniprogram/client/client'
import type { CallFailure, Outcome } from '../../src/miniprogram/client/failure'
import { type OpenedPage, openPage } from './screen/openedPage'

const ticket: Ticket = {
  ticketId: '11111111-1111-4111-8111-111111111111',
  kind: 'correction',
  state: 'assigned',
  orgName: '某医院',
  holder: '某医院病案室',
  words: '写错了',
  createdAt: '2026-11-20T02:00:00.000Z',
  dueOn: '2026-12-04',
  eventId: null,
  about: { entryId: 'entry-1', module: 'basic', form: '个人信息', field: '姓名', reason: 'wrong', correct: '张叁' },
  movedFrom: null,
  evidence: 1,
  evidenceMissing: 1,
  proposal: null,
  answer: null,
  acts: [],
  steps: [{ at: '2026-11-20T03:00:00.000Z', words: '省平台已收到' }],
}
const draft = {
  entryId: 'entry-1',
  module: 'basic',
  form: '个人信息',
  field: '姓名',
  fieldId: 'identity.name',
  shown: '张三',
  sourceOrg: '某医院',
  called: { form: '个人信息', field: '姓名', source: '某医院' },
}
const failure: CallFailure = {
  code: 'upstream.province',
  message: '暂时连接不上省平台。',
  nextStep: '请稍后再试。',
  retryable: true,
  fields: [],
  traceId: null,
}
const me = { level: 2, phoneMasked: null, resident: null }
const photo = { base64: 'A'.repeat(44_004), source: 'data:image/jpeg;base64,AAAA' }

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly key: string | undefined
}

let page: OpenedPage | null = null
let asked: Asked[] = []
/** The answers of each operation, in turn; the last one stays. */
let script: Record<string, Outcome<unknown>[]> = {}
afterEach(() => {
  page?.close()
  page = null
  asked = []
})

const good = (data: unknown): Outcome<unknown> => ({ ok: true, data })
const bad = (change: Partial<CallFailure> = {}): Outcome<unknown> => ({ ok: false, failure: { ...failure, ...change } })

async function answer({ name }: { name: string }, input: unknown, options?: CallOptions): Promise<Outcome<unknown>> {
  asked.push({ name, input, key: options?.idempotencyKey })
  const answers = script[name] ?? []
  const next = answers.length > 1 ? answers.shift() : answers[0]
  if (!next) throw new Error(`the page asked for ${name}`)
  return next
}
const keys = (name: string) => asked.filter((each) => each.name === name).map(({ key }) => key)

function open(name: string, answers: typeof script, more: Partial<Parameters<typeof openPage>[1]> = {}): OpenedPage {
  script = answers
  page = openPage(`packages/ticket/${name}`, { params: { ticketId: ticket.ticketId }, answer, ...more })
  return page
}
const list = (tickets: readonly Ticket[], fresh = true) => ({ 'ticket.list': [good({ tickets, fresh, more: false })] })

describe('我的工单', () => {
  it('has the open ones first, each with its last day, and closed ones after', async () => {
    const closed: Ticket = { ...ticket, ticketId: '22222222-2222-4222-8222-222222222222', kind: 'migration', about: null, state: 'closed' }
    const shown = await open('list', list([closed, ticket])).see('勘误：姓名')
    expect(shown.indexOf('正在办理')).toBeLessThan(shown.indexOf('勘误：姓名'))
    expect(shown.indexOf('勘误：姓名')).toBeLessThan(shown.indexOf('已经办结'))
    expect(shown).toContain('最迟2026年12月4日')
    page?.tap('勘误：姓名')
    page?.tap('档案迁移与托管')
    expect(page?.ways).toEqual([`/packages/ticket/ticket/index?ticketId=${ticket.ticketId}`, '/packages/ticket/move/index'])
  })

  it('says honestly that there are none, that it could not be read, and that it is of before', async () => {
    await open('list', list([])).see('还没有工单')
    page?.close()
    open('list', { 'ticket.list': [bad(), good({ tickets: [ticket], fresh: false, more: true })] })
    await page?.see('暂时连接不上省平台。')
    page?.tap('重新读取')
    expect(await page?.see('以最近一次为准')).toContain('勘误：姓名')
    expect(page?.text()).toContain('只列出最近的1张工单')
  })
})

describe('我的工单, from a message about a ward', () => {
  it('says that these are one’s own, and leads to whom to switch to', async () => {
    open('list', list([ticket]), { params: { of: 'ward' } })
    await page?.see('请先切换到这位家人')
    page?.tap('选择家人')
    expect(page?.ways).toEqual(['/packages/family/list/index'])
    page?.close()
    // The control: opened by oneself.
    expect(await open('list', list([ticket])).see('勘误：姓名')).not.toContain('请先切换到这位家人')
  })
})

describe('one ticket', () => {
  it('names who holds it, the last day, each step, and what was lost on the way', async () => {
    const shown = await open('ticket', list([ticket])).see('勘误：姓名')
    for (const words of ['某医院病案室', '最迟2026年12月4日', '省平台已收到', '另有1张没有传完', '张叁', '内容不对'])
      expect(shown).toContain(words)
    expect(shown).not.toContain('确认处理结果')
  })

  it('says after the last act that it is over', async () => {
    open('ticket', { ...list([{ ...ticket, state: 'answered', acts: ['confirm'] }]), 'ticket.act': [good({ ...ticket, state: 'closed' })] })
    for (const words of ['确认处理结果', '问题解决了吗']) await page?.see(words).then(() => page?.tap('确认处理结果'))
    expect(await page?.see('这张工单办结了')).not.toContain('下面是最新进度')
  })

  it('says that there is none of this number', async () => {
    await open('ticket', list([])).see('没有找到这张工单')
  })

  it('an identity change: what follows is said first, and nothing is sent before it is said twice', async () => {
    const proposed: Ticket = { ...ticket, state: 'awaitingConsent', proposal: '张叁叁', acts: ['decide'] }
    const done = good({ ...ticket, state: 'answered', acts: ['confirm', 'reopen'] })
    open('ticket', { ...list([proposed]), 'ticket.act': [done], 'identity.me': [good(me)] })
    expect(await page?.see('张叁叁')).toContain('您同意之前，档案和登记信息都不会改动')
    page?.tap('不同意修改')
    await page?.see('保持原样')
    expect(keys('ticket.act')).toEqual([])
    page?.tap('再想想')
    page?.tap('同意修改')
    expect(await page?.see('同意这样修改吗')).toContain('修改为：张叁叁')
    page?.tap('同意修改')
    await page?.see('已经提交，下面是最新进度')
    // Whose name it may be is asked anew.
    expect(asked.map(({ name }) => name)).toContain('identity.me')
    expect(asked.find(({ name }) => name === 'ticket.act')?.input).toEqual({
      ticketId: ticket.ticketId,
      act: { kind: 'decide', agreed: true, proposal: '张叁叁' },
    })
  })

  it('another proposal stands by now: said so plainly, and the new one is shown to be decided about', async () => {
    const proposed = (proposal: string): Ticket => ({ ...ticket, state: 'awaitingConsent', proposal, acts: ['decide'] })
    const lists = ['张叁叁', '王伍'].map((proposal) => good({ tickets: [proposed(proposal)], fresh: true, more: false }))
    open('ticket', { 'ticket.list': lists, 'ticket.act': [bad({ code: 'ticket.notNow', retryable: false })] })
    await page?.see('张叁叁')
    page?.tap('同意修改')
    await page?.see('同意这样修改吗')
    page?.tap('同意修改')
    const shown = await page?.see('刚才的决定没有生效')
    expect(shown).toContain('王伍')
    expect(shown).not.toContain('张叁叁')
    expect(asked.map(({ name }) => name)).not.toContain('identity.me')
  })

  it('refused by the province: over, with its reason, and no last day', async () => {
    const refused: Ticket = { ...ticket, state: 'closed', dueOn: null, answer: '省平台没有受理：工单编号已被使用', acts: [] }
    const shown = await open('ticket', list([refused])).see('省平台没有受理：工单编号已被使用')
    expect(shown).toContain('已办结')
    expect(shown).not.toContain('答复期限')
  })

  it('要求重新处理 wants a word; after a lost answer the same act goes by the same key, and what has moved is shown as it is', async () => {
    const answered: Ticket = { ...ticket, state: 'answered', answer: '无误', acts: ['confirm', 'reopen'] }
    const standing = (now: Ticket) => good({ tickets: [now], fresh: true, more: false })
    const lists = [standing(answered), standing({ ...ticket, state: 'closed' })]
    open('ticket', { 'ticket.list': lists, 'ticket.act': [bad(), bad({ code: 'ticket.notNow', retryable: false })] })
    const reopen = async () => {
      page?.tap('要求重新处理')
      await page?.see('还有什么没有解决')
      page?.tap('提交，重新处理')
      await page?.see('请写一句还有什么没有解决')
      page?.type('reopenWords', '还是不对')
      page?.tap('提交，重新处理')
    }
    await page?.see('无误')
    await reopen()
    await page?.see('暂时连接不上省平台。')
    await reopen()
    await page?.see('工单的进度刚刚变了')
    expect(await page?.see('已办结')).not.toContain('要求重新处理')
    const [first, second] = keys('ticket.act')
    expect(first).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
    expect(second).toBe(first)
  })
})

describe('“这条有误”', () => {
  const photos = { photo: { choosePhotos: async () => ({ kind: 'chosen', photos: [photo], tooLarge: 1 }) } }
  const report = (answers: typeof script, chosen: object | null = draft) =>
    open('report', answers, {
      platform: photos,
      before: (load) => {
        const seam = load('capabilities/ticket/reportDraft')
        if (chosen) Object(seam).openReport(chosen)
      },
    })

  it('is prefilled, keeps what was written when it fails, and then sends its photos piece by piece', async () => {
    const sent = good({ ...ticket, state: 'sending', evidence: 1 })
    const pieces = [good({ complete: false }), bad({ code: 'client.offline' }), good({ complete: true })]
    report({ 'ticket.report': [bad(), sent], 'ticket.attach': pieces })
    const shown = await page?.see('告诉数源单位哪里不对')
    for (const words of ['个人信息', '姓名', '张三', '某医院', 'entry-1', '10个工作日']) expect(shown).toContain(words)
    page?.tap('提交')
    expect(await page?.see('改这一项要您明确同意')).toContain('还有没填好的')
    page?.type('correct', '张叁')
    page?.type('words', '户口本上是叁')
    page?.tap('同意修改“姓名”')
    page?.tap('添加照片')
    await page?.see('有1张照片太大')
    page?.tap('提交')
    await page?.see('您写的都还在')
    page?.tap('提交')
    await page?.see('照片没有传完')
    page?.tap('接着上传照片')
    await page?.see('照片已经传完')
    const [first, second] = keys('ticket.report')
    expect(second).toBe(first)
    const about = { kind: 'correction', correct: '张叁', words: '户口本上是叁', identityConsent: true, photos: 1, fieldId: 'identity.name' }
    expect(asked.find(({ name }) => name === 'ticket.report')?.input).toMatchObject(about)
    const numbers = asked.filter(({ name }) => name === 'ticket.attach').map(({ input }) => Object(input).piece)
    expect(numbers).toEqual([1, 2, 2])
  })

  it('a 问题反馈 asks for no right value and no consent', async () => {
    report({ 'ticket.report': [good({ ...ticket, kind: 'feedback' })] })
    await page?.see('同意修改“姓名”')
    page?.tap('不清楚，请核实')
    expect(await page?.see('由数源单位去核实')).toContain('具体情况')
    expect(page?.text()).not.toContain('同意修改“姓名”')
    page?.type('words', '和身份证不一样')
    page?.tap('提交')
    await page?.see('查看办理进度')
    expect(asked[0]?.input).toMatchObject({ kind: 'feedback', correct: null, identityConsent: false, photos: 0 })
  })

  it('the cloud finds that it says who one is: the consent is asked for then, and what was written stays', async () => {
    const refused = bad({ code: 'ticket.identityConsentRequired', message: '要您明确同意。', retryable: false })
    report({ 'ticket.report': [refused, good(ticket)] }, { ...draft, fieldId: null })
    await page?.see('告诉数源单位哪里不对')
    expect(page?.text()).not.toContain('同意修改“姓名”')
    page?.type('correct', '张叁')
    page?.type('words', '户口本上是叁')
    page?.tap('提交')
    await page?.see('同意修改“姓名”')
    page?.tap('同意修改“姓名”')
    await page?.see('已同意')
    page?.tap('提交')
    await page?.see('查看办理进度')
    expect(asked.at(-1)?.input).toMatchObject({ correct: '张叁', words: '户口本上是叁', identityConsent: true })
  })

  it('has nothing to report where nothing was tapped', async () => {
    await report({}, null).see('没有找到要反映的内容')
  })
})

describe('档案迁移与托管', () => {
  it('wants both centres, says who decides and how long, and leads to the ticket', async () => {
    open('move', { 'ticket.move': [good({ ...ticket, kind: 'migration' })] })
    const shown = await page?.see('换一家机构管理您的健康档案')
    for (const words of ['10个工作日内', '接收的机构核对后决定']) expect(shown).toContain(words)
    page?.tap('提交申请')
    await page?.see('请写机构的全称')
    expect(asked).toEqual([])
    page?.type('from', '东山街社区卫生服务中心')
    page?.type('to', '沙河街社区卫生服务中心')
    page?.tap('提交申请')
    const input = { kind: 'migration', from: '东山街社区卫生服务中心', to: '沙河街社区卫生服务中心', words: '常住地变更。' }
    await page?.see('提交申请')
    expect(asked).toMatchObject([{ name: 'ticket.move', input }])
  })

  it('托管 wants one, and its own reason', async () => {
    open('move', { 'ticket.move': [good({ ...ticket, kind: 'custody' })] })
    await page?.see('换一家机构管理您的健康档案')
    page?.tap('住处不固定，要托管')
    await page?.see('托管给哪家中心')
    expect(page?.text()).not.toContain('迁出')
    page?.type('to', '沙河街社区卫生服务中心')
    page?.tap('提交申请')
    await page?.see('提交申请')
    expect(asked).toMatchObject([{ input: { kind: 'custody', to: '沙河街社区卫生服务中心', words: '居住地不固定。' } }])
  })
})
