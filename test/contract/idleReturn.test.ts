import type { Load, Spoilt } from './screen/openScreen'
import { openScreen } from './screen/openScreen'
import { answers, request, scriptedPerson } from './screen/scriptedPerson'

const at = '2026-11-21T06:00:00.000Z'
const words = '这次的血压写反了，应该是128比80'
const print = 'a'.repeat(64)

const ticket = {
  ticketId: '55555555-5555-4555-8555-555555555555',
  kind: 'correction',
  state: 'received',
  orgName: '广州市第一人民医院',
  words,
  createdAt: at,
  dueOn: '2026-12-05',
  holder: '广州市第一人民医院',
  eventId: null,
  about: null,
  movedFrom: null,
  evidence: 0,
  evidenceMissing: 0,
  proposal: null,
  answer: null,
  acts: [],
  steps: [],
}
const draft = {
  entryId: 'entry',
  module: 'visit',
  form: '门诊记录',
  field: '主诉',
  fieldId: 'clinicNote.complaint',
  shown: '咳嗽',
  sourceOrg: '广州市第一人民医院',
  called: { form: '门诊记录', field: '主诉', source: '广州市第一人民医院' },
}
const agreement = {
  document: 'guardian',
  version: '2026-11-21.1',
  title: '未成年人监护同意书',
  summary: [],
  sections: [{ heading: '谁看', paragraphs: ['监护人'] }],
}
const me = {
  level: 1,
  proofDue: false,
  phoneMasked: null,
  resident: { residentId: '11111111-1111-4111-8111-111111111111', nameMasked: '*欢', documentType: '01', numberMasked: '44**' },
}

const all = {
  ...answers,
  'ticket.report': ticket,
  'consent.current': { agreement, changes: null },
  'identity.verifyRealName': me,
}

let screen: ReturnType<typeof openScreen>
afterEach(() => screen?.close())

const field = (id: string) => screen.host.querySelector<HTMLInputElement>(`#${id}`)?.value

/** Somebody signed out here, from another page: what stood on this one is nobody's. */
async function signOut(): Promise<void> {
  screen.module('session/cloud').forgetSession('signedOut')
  await screen.goAway()
}

function open(
  page: string,
  {
    params = {},
    before,
    who = {},
    spoilt,
  }: { params?: Record<string, string>; before?: (load: Load) => void; who?: Parameters<typeof scriptedPerson>[1]; spoilt?: Spoilt } = {},
) {
  const person = scriptedPerson(all, who)
  screen = openScreen(page, params, person.say, spoilt, before)
  return person
}

/** Each half done, then the act that comes back after 30 idle minutes, or 12 hours: for the phone the session is simply gone. */
describe('a report that is half written', () => {
  async function begin(spoilt?: Spoilt) {
    const before = (load: Load) => load('capabilities/ticket/reportDraft').openReport(draft)
    const person = open('packages/ticket/report', { before, ...(spoilt ? { spoilt } : {}) })
    await screen.see('具体情况')
    await screen.type('correct', '血压 128/80')
    await screen.type('words', words)
    await screen.tap('内容不对')
    return person
  }

  it('is sent as it was written, once, after the phone has signed in by itself', async () => {
    const person = await begin()
    person.expire()
    await screen.tap('提交')
    await screen.see('广州市第一人民医院')
    expect(person.signedInWith()).toEqual([{ code: 'code', device: '浏览器' }])
    expect(person.inputs('ticket.report')).toEqual([expect.objectContaining({ correct: '血压 128/80', words, reason: 'wrong' })])
  })

  it('is still there when signing in did not work at once', async () => {
    const person = await begin()
    person.expire()
    person.signInFails(true)
    await screen.tap('提交')
    await screen.see('您写的')
    expect([field('words'), field('correct')]).toEqual([words, '血压 128/80'])
    person.signInFails(false)
    await screen.tap('提交')
    expect(person.inputs('ticket.report')).toHaveLength(1)
  })

  it('is gone, and not sent, when it is somebody else who is signed in', async () => {
    const person = await begin()
    person.expire()
    person.somebodyElse()
    await screen.tap('提交')
    await screen.see('没有找到要反映的内容')
    expect(screen.host.innerHTML).not.toContain('128')
    expect(person.inputs('ticket.report')).toEqual([])
  })

  it('control: where the era did not count, somebody else would find it', async () => {
    const spoil = (module: object) => ({ ...module, currentEra: () => 0 })
    const person = await begin({ path: 'session/sessionStore', spoil })
    person.expire()
    person.somebodyElse()
    await screen.tap('提交')
    expect(screen.text()).not.toContain('没有找到要反映的内容')
  })
})

describe('the real name, half filled in', () => {
  const number = '440105199605180033'
  async function begin() {
    const before = (load: Load) => {
      load('session/sessionStore').sessionStore.setState({ me: { level: 0, proofDue: false, phoneMasked: '187****8631', resident: null } })
      load('session/agreedNotice').rememberNotice({ version: '2026-11-21.1', textSm3: print })
    }
    const person = open('packages/identity/realName', { before, who: { level: 0, resident: null } })
    await screen.see('请按证件填写')
    await screen.type('name', '黎欢')
    await screen.type('documentNumber', number)
    return person
  }

  it('goes through after the phone has signed in by itself', async () => {
    const person = await begin()
    person.expire()
    await screen.tap('核对并认证')
    expect(person.signIns()).toBe(1)
    expect(person.inputs('identity.verifyRealName')).toEqual([expect.objectContaining({ name: '黎欢', documentNumber: number })])
  })

  it('is gone with who signs out', async () => {
    await begin()
    await signOut()
    expect([field('name'), field('documentNumber')]).toEqual(['', ''])
    expect(screen.host.innerHTML).not.toMatch(/黎欢|44010519/)
  })
})

describe('a child, half added', () => {
  const code = '440105202001010011'
  async function begin() {
    const person = open('packages/family/add')
    await screen.see('添加')
    await screen.type('number', code)
    await screen.type('name', '黎乐言')
    return person
  }

  it('is at the same step after the phone has signed in by itself', async () => {
    const person = await begin()
    expect([field('number'), field('name')]).toEqual([code, '黎乐言'])
    person.expire()
    await screen.tap('下一步')
    await screen.see('未成年人监护同意书')
    expect(person.signIns()).toBe(1)
    await screen.tap('不同意')
    expect([field('number'), field('name')]).toEqual([code, '黎乐言'])
  })

  it('is gone with who signs out', async () => {
    await begin()
    await signOut()
    expect([field('number'), field('name')]).toEqual(['', ''])
  })
})

describe('what a list was asked for', () => {
  async function begin() {
    const person = open('packages/record/list', { params: { find: 'yes' } })
    await screen.see('查找')
    await screen.type('find-word', '血常规')
    await screen.tap('查找')
    await screen.see('广东省人民医院')
    return person
  }

  it('is asked again after the phone has signed in by itself', async () => {
    const person = await begin()
    person.expire()
    await screen.comeBack()
    await screen.see('广东省人民医院')
    expect([person.signIns(), field('find-word')]).toEqual([1, '血常规'])
    expect(person.inputs('record.list')).toEqual([
      { filter: {}, word: '血常规' },
      { filter: {}, word: '血常规' },
    ])
  })

  it('is gone when it is somebody else', async () => {
    const person = await begin()
    person.expire()
    person.somebodyElse()
    await screen.comeBack()
    await screen.seeNot('广东省人民医院')
    expect(field('find-word')).toBe('')
    expect(person.inputs('record.list')).toHaveLength(1)
  })
})

describe('a code', () => {
  it('is never kept: away for half an hour, and a fresh proof comes before the next one', async () => {
    const params = { requestId: request.requestId, receiptId: '44444444-4444-4444-8444-444444444444' }
    const person = open('packages/authorization/code', { params })
    await screen.see('361 033')
    await screen.goAway()
    expect(screen.host.innerHTML).not.toMatch(/361 ?033/)
    person.expire()
    person.refuse('authorization.issueCode', 'identity.stepUpRequired')
    await screen.comeBack()
    expect(screen.host.innerHTML).not.toMatch(/361 ?033/)
    await screen.tap('换一个新的授权码')
    await screen.see('请先确认是您本人')
    expect(person.signIns()).toBe(1)
    expect(screen.host.innerHTML).not.toMatch(/361 ?033/)
  })
})
