import { loadPhone, type PageName } from './subject/loadPhone'
import { scriptedCloud } from './subject/scriptedCloud'
import { answers, canaries, wardOf } from './subject/twoPeople'

jest.setTimeout(120_000)

const started = Date.parse('2026-11-21T06:00:00.000Z')
const minuteMs = 60_000
/** Open while it ends: what is the child's, and the code for it. */
const open = ['packages/record/list', 'packages/authorization/code', 'packages/authorization/grants', 'packages/family/acts'] as const

// React draws by setImmediate, which stays real; the phone's clock and its waiting are the test's to pass.
beforeEach(() => {
  jest.useFakeTimers({ now: started, doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] })
})
afterEach(() => jest.useRealTimers())

async function actOn(page: PageName, endsAt: string, watch: boolean) {
  const cloud = scriptedCloud()
  cloud.tellTime(() => new Date(jest.now()).toISOString())
  const phone = loadPhone(cloud.transport, { client: true, state: true, pages: true, watch })
  phone.forgetEverything()
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      for (const answer of cloud.road.splice(0)) answer.deliver()
      await new Promise((drawn) => setImmediate(drawn))
    }
  }
  void phone.signInByHand()
  await settle()
  const ward = { ...wardOf('first'), endsAt }
  phone.actFor(ward)
  const [pages, home] = [phone.openPage(page), phone.openPage('pages/home')]
  await settle()
  const pass = async (ms: number) => {
    // As on a phone, where answers come while time goes on.
    for (let passed = 0; passed < ms; passed += 1_000) {
      jest.advanceTimersByTime(1_000)
      await settle()
    }
  }
  const wards = answers['family.list']?.('first', {})?.wards ?? []
  return {
    cloud,
    pass,
    settle,
    wards: wards.map((each) => ({ ...each, endsAt })),
    shown: () => document.body.textContent ?? '',
    close() {
      pages.close()
      home.close()
    },
  }
}

describe.each(open)('while acting, with %s open', (page) => {
  const inAYear = '2027-11-20T16:00:00.000Z'

  it('a guardianship that has ended is gone from the screen within a minute, with one explanation on home', async () => {
    const { cloud, pass, shown, close } = await actOn(page, inAYear, true)
    expect(shown()).toContain(canaries.second)
    cloud.say('family.list', { wards: [] })
    await pass(minuteMs)
    expect(shown()).not.toContain(canaries.second)
    expect(shown()).not.toContain('您正在代')
    expect(shown().split('已不再代家人办理').length - 1).toBe(1)
    expect(shown()).toContain('这项代办已经结束')
    close()
  })

  it('the 18th birthday takes it away at its midnight, also when the cloud says nothing of it', async () => {
    const { pass, wards, cloud, shown, close } = await actOn(page, new Date(started + minuteMs).toISOString(), true)
    cloud.say('family.list', { wards })
    await pass(minuteMs - 1_000)
    expect(shown()).toContain(canaries.second)
    await pass(1_000)
    expect(shown()).not.toContain(canaries.second)
    expect(shown()).toContain('家人已满18岁')
    close()
  })

  it('the control: with nobody watching, the child’s stays on the screen', async () => {
    const { cloud, pass, shown, close } = await actOn(page, new Date(started + minuteMs).toISOString(), false)
    cloud.say('family.list', { wards: [] })
    await pass(2 * minuteMs)
    expect(shown()).toContain(canaries.second)
    expect(shown()).toContain('您正在代 家人 办理')
    close()
  })
})

test('guardians in dispute: every page says so within a minute, and home offers only what is left', async () => {
  const { cloud, pass, wards, shown, close } = await actOn('packages/authorization/grants', '2044-08-05T16:00:00.000Z', true)
  expect(shown()).toContain('家人的授权码')
  cloud.say('family.list', { wards: wards.map((ward) => ({ ...ward, frozen: true })) })
  await pass(minuteMs)
  expect(shown().split('有争议，代办已暂停').length - 1).toBe(2)
  for (const word of ['家人的授权码', '看病、检查', '查看授权码', '工单', '谁在什么时候看过']) expect(shown()).not.toContain(word)
  for (const word of ['家人的代办已暂停', '乙君之物', '监护与代办记录']) expect(shown()).toContain(word)
  close()
})
