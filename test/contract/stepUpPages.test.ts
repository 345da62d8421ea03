import type { FailureCode } from '../../src/contract/failures'
import { type Load, openScreen, type Spoilt } from './screen/openScreen'
import { answers, listed, request, scriptedPerson } from './screen/scriptedPerson'

const gate = '请先确认是您本人'
const act = '确认是我本人'
const notRead = '没有读到，不等于没有记录'
const codeParams = { requestId: request.requestId, receiptId: '44444444-4444-4444-8444-444444444444' }
const chooseItem = (load: Load) => load('capabilities/record/chosenItem').openTrend({ name: '糖化血红蛋白', item: null })

let screen: ReturnType<typeof openScreen>
afterEach(() => screen?.close())

const count = (words: string) => screen.text().split(words).length - 1

interface Opened {
  page: string
  operation: string
  params?: Record<string, string>
  code?: FailureCode
  more?: Readonly<Record<string, unknown>>
  spoilt?: Spoilt
}

function open({ page, operation, params = {}, code = 'identity.stepUpRequired', more = {}, spoilt }: Opened) {
  const person = scriptedPerson({ ...answers, ...more })
  person.refuse(operation, code)
  screen = openScreen(page, params, person.say, spoilt, page === 'packages/trend/trend' ? chooseItem : undefined)
  return person
}

describe.each([
  ['packages/record/overview', 'record.overview', {}, '血常规'],
  ['packages/record/list', 'record.list', { module: 'visit' }, '血常规'],
  ['packages/record/entry', 'record.entry', { entryId: 'entry' }, '血常规'],
  ['packages/record/vaccines', 'record.vaccineStanding', {}, '乙肝疫苗'],
  ['packages/record/doctorView', 'record.list', {}, '血常规'],
  ['packages/trend/trend', 'record.trend', {}, '6.0'],
  ['packages/authorization/code', 'authorization.issueCode', codeParams, '361 033'],
])('%s', (page, operation, params: Record<string, string>, sign) => {
  it('asks for a proof in one card with one act, and shows everything when the person comes back from it', async () => {
    const person = open({ page, operation, params })
    await screen.see(gate)
    expect([count(gate), count(act), screen.text().includes(sign)]).toEqual([1, 1, false])
    await screen.tap(act)
    expect(screen.visits.slice(-1)).toEqual(['/packages/identity/stepUp/index'])

    const before = person.inputs(operation).length
    await screen.comeBack()
    await screen.see(gate)
    expect([count(gate), person.inputs(operation).length]).toEqual([1, before + 1])

    person.prove()
    await screen.comeBack()
    await screen.see(sign)
    expect(count(gate)).toBe(0)
    expect(new Set(person.inputs(operation).map((input) => JSON.stringify(input))).size).toBe(1)
  })

  it('says once that the proof is owed anew', async () => {
    open({ page, operation, params, code: 'identity.proofDue' })
    await screen.see('这个微信要重新确认是您本人')
    expect(count('这个微信要重新确认是您本人')).toBe(1)
  })
})

async function sixRefused(spoilt?: Spoilt) {
  const slow = (['basic', 'report', 'visit', 'physical', 'blood', 'vaccination'] as const).map((module) => ({ module, state: 'slow' }))
  let refuse = false
  const person = scriptedPerson({})
  screen = openScreen(
    'packages/record/overview',
    {},
    (operation, input, body) => {
      if (operation !== 'record.overview') return person.say(operation, input, body)
      if (JSON.stringify(input) === '{}') return refuse ? undefined : { modules: slow }
      refuse = true
      person.refuse(operation, 'identity.stepUpRequired')
      return person.say(operation, input, body)
    },
    spoilt,
  )
  return person
}

test('six modules refused one by one are one card', async () => {
  const person = await sixRefused()
  await screen.see(gate)
  expect(person.inputs('record.overview')).toHaveLength(6)
  expect([count(gate), count(act), count(notRead)]).toEqual([1, 1, 0])
})

test('control: were they taken for any failure, they would stand there six times, and nobody would know what to do', async () => {
  await sixRefused({ path: 'session/awaitsProof', spoil: () => ({ awaitsProof: () => false }) })
  await screen.see(notRead)
  expect([count(gate), count(notRead)]).toEqual([0, 6])
})

test('what was looked for, and what was typed and not sent yet, is still there after the proof', async () => {
  const person = open({ page: 'packages/record/list', operation: 'record.list', params: { find: 'yes' } })
  await screen.see('查找')
  await screen.type('find-word', '血常规')
  await screen.tap('查找')
  await screen.see(gate)
  await screen.type('find-word', '血常规 复查')
  await screen.tap(act)
  person.prove()
  await screen.comeBack()
  await screen.see(listed.sourceOrg)
  expect(person.inputs('record.list').at(-1)).toEqual({ filter: {}, word: '血常规' })
  expect(screen.host.querySelector<HTMLInputElement>('#find-word')?.value).toBe('血常规 复查')
})

async function leftAndProven(spoilt?: Spoilt) {
  const entry = { page: 'packages/record/entry', operation: 'record.list', params: { entryId: 'entry' } }
  const person = open(spoilt ? { ...entry, spoilt } : entry)
  await screen.see('血常规')
  await screen.scroll(1_200)
  person.refuse('record.entry', 'identity.stepUpRequired')
  await screen.comeBack()
  await screen.see(gate)
  // The page has shrunk to one card.
  await screen.scroll(0)
  person.prove()
  await screen.comeBack()
  await screen.see('血常规')
  return screen.places
}

test('an entry is found where it was left', async () => {
  expect((await leftAndProven()).at(-1)).toBe(1_200)
})

test('control: without a kept place it would begin at its top', async () => {
  const places = await leftAndProven({ path: 'session/useKeptPlace', spoil: () => ({ useKeptPlace: () => undefined }) })
  expect(places).toEqual([])
})

test('a sensitive entry opened by a tap is open after the proof, and folded when it has been seen and left', async () => {
  const more = { 'record.entry': { ...answers['record.entry'], sensitive: 'reproduction' } }
  const person = open({ page: 'packages/record/entry', operation: 'record.entry', params: { entryId: 'entry' }, more })
  await screen.see(gate)
  person.prove()
  await screen.comeBack()
  await screen.see('血常规')
  await screen.comeBack()
  await screen.see('展开这条记录')
  expect(screen.text()).not.toContain('血常规')
})

describe('a copy', () => {
  it('is made as it was chosen, once the person has come back from the proof', async () => {
    const person = open({ page: 'packages/record/copy', operation: 'record.takeCopy' })
    await screen.see('导出前请知道')
    await screen.tap('FHIR')
    await screen.tap('最近三年')
    await screen.tap('生成文件')
    await screen.see(gate)
    expect(count(gate)).toBe(1)
    await screen.tap(act)
    person.prove()
    await screen.comeBack()
    await screen.see('健康档案副本.pdf')
    const [first, second, ...others] = person.inputs('record.takeCopy')
    expect(others).toEqual([])
    expect(second).toEqual(first)
    expect(second).toMatchObject({ format: 'fhir' })
  })

  it('is not made by coming back from anywhere else', async () => {
    const person = open({ page: 'packages/record/copy', operation: 'record.takeCopy', code: 'record.nothingToCopy' })
    await screen.see('导出前请知道')
    await screen.tap('生成文件')
    await screen.see('选中的范围里没有档案条目')
    await screen.comeBack()
    expect(person.inputs('record.takeCopy')).toHaveLength(1)
  })
})

describe('a code', () => {
  const code = { page: 'packages/authorization/code', operation: 'message.list', params: codeParams }

  it('is let go of when the next one waits for a proof', async () => {
    const person = open(code)
    await screen.see('361 033')
    person.refuse('authorization.issueCode', 'identity.stepUpRequired')
    await screen.tap('换一个')
    await screen.see(gate)
    expect(screen.host.innerHTML).not.toMatch(/361 ?033/)
  })

  it('control: without the try on coming back, the card would stay', async () => {
    const path = 'session/useTryAgain'
    const person = open({
      ...code,
      operation: 'authorization.issueCode',
      spoilt: { path, spoil: () => ({ useTryAgain: () => undefined }) },
    })
    await screen.see(gate)
    person.prove()
    await screen.comeBack()
    expect([count(gate), screen.text().includes('361 033')]).toEqual([1, false])
  })
})

test('手机丢失 is asked for once more after the proof, and ends nothing by itself', async () => {
  const more = { 'identity.reportLost': { ended: 2, accounts: 1 } }
  const person = open({ page: 'packages/identity/lost', operation: 'identity.reportLost', more })
  await screen.see('除了这台')
  await screen.tap('结束其他所有登录')
  await screen.tap('手机丢失，全部结束')
  await screen.see(gate)
  person.prove()
  await screen.comeBack()
  await screen.see('不能撤回')
  expect(person.inputs('identity.reportLost')).toHaveLength(1)
  await screen.tap('手机丢失，全部结束')
  await screen.see('现在只有这台设备登录着您的账户')
  expect(screen.text()).toMatch(/2个.*1个/)
})

async function proofTakenAway(refused: readonly string[], before?: (load: Load) => void) {
  const person = scriptedPerson({ ...answers, 'message.list': { messages: [], unread: 0, nextCursor: null } })
  for (const operation of refused) person.refuse(operation, 'identity.proofDue')
  screen = openScreen('pages/messages', {}, person.say, undefined, before)
  await screen.see('继续认证')
  return person
}

test('a phone that is told it owes proof asks for nothing more of the person’s', async () => {
  const person = await proofTakenAway(['authorization.listRequests'])
  expect(count('继续认证')).toBe(1)
  const ofThePerson = () => person.asked.filter(({ operation }) => operation !== 'message.list').length
  const asked = ofThePerson()
  await screen.comeBack()
  expect(ofThePerson()).toBe(asked)
})

test('a phone that owes proof shows what is about the account, and asks for no request', async () => {
  const at = '2026-11-21T01:00:00.000Z'
  const messageId = '00000000-0000-4000-8000-000000000001'
  const news = { messages: [{ messageId, kind: 'phoneTaken', at, read: true, orgName: null, aboutId: null }], unread: 0, nextCursor: null }
  const person = scriptedPerson({ ...answers, 'message.list': news })
  screen = openScreen('pages/messages', {}, person.say, undefined, (load) => {
    const { sessionStore } = load('session/sessionStore')
    const { me } = sessionStore.getState()
    sessionStore.setState({ me: { ...me, level: 1, proofDue: true } })
  })
  await screen.see('已被另一个微信绑定')
  await screen.see('继续认证')
  expect(person.inputs('authorization.listRequests')).toEqual([])
  expect(screen.text()).not.toContain('等您答复')
})

test('control: were it not remembered, the lists of the page would stay, and ask again', async () => {
  const person = await proofTakenAway(['message.list', 'authorization.listRequests'], (load) => {
    const { sessionStore } = load('session/sessionStore')
    const { me } = sessionStore.getState()
    sessionStore.subscribe((now: { me: object }) => now.me !== me && sessionStore.setState({ me }))
  })
  await screen.see('等您答复')
  expect(count('继续认证')).toBe(1)
  const asked = person.asked.length
  await screen.comeBack()
  expect(person.asked.length).toBeGreaterThan(asked)
})
