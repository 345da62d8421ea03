import { readFileSync } from 'node:fs'
import { filesBelow } from '../../config/gates/files'
import { inProject } from '../../config/paths'
import { exampleGrant } from '../../src/miniprogram/capabilities/authorization/examples'
import { openScreen, Refusal, type Say } from './screen/openScreen'
import { scriptedPerson } from './screen/scriptedPerson'

const now = '2026-11-21T06:00:00.000Z'
const [here, lost] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const device = { wechat: 'this', channel: 'weapp', signedInAt: now, lastSeenAt: now }
const devices = [
  { ...device, deviceId: lost, current: false, device: 'HUAWEI LIO-AL00', wechat: 'other' },
  { ...device, deviceId: here, current: true, device: null },
]
const ward = {
  residentId: '33333333-3333-4333-8333-333333333333',
  name: '黎乐言',
  relation: 'mother',
  birthDate: '2020-01-01',
  sex: 'male',
  band: '0-7',
  endsAt: '2037-12-31T16:00:00.000Z',
  nextHandOver: { age: 14, on: '2034-01-01', daysLeft: 2598 },
  proof: 'province',
  provenUntil: null,
  frozen: false,
  otherGuardians: 0,
  numberKind: 'idNumber',
  grantsMade: [],
}

let screen: ReturnType<typeof openScreen>
afterEach(() => screen?.close())

function open(page: string, answers: Readonly<Record<string, unknown>>, change: (say: Say) => Say = (say) => say) {
  const person = scriptedPerson(answers)
  screen = openScreen(page, {}, change(person.say))
  return person
}

describe('登录的设备', () => {
  const answers = { 'identity.devices': { devices }, 'identity.endDevice': {}, 'identity.signOut': {} }

  it('marks this one, and another WeChat, and tells which is which', async () => {
    open('packages/identity/devices', answers)
    await screen.see('HUAWEI LIO-AL00')
    expect(screen.text().indexOf('这台设备')).toBeLessThan(screen.text().indexOf('另一个微信'))
  })

  it('ends the one that was tapped, after its consequence was said', async () => {
    const person = open('packages/identity/devices', answers)
    await screen.see('HUAWEI LIO-AL00')
    await screen.tap('HUAWEI LIO-AL00')
    expect(screen.text()).toContain('那台设备马上退出')
    expect(person.inputs('identity.endDevice')).toEqual([])
    await screen.tap('结束这台的登录')
    expect(person.inputs('identity.endDevice')).toEqual([{ deviceId: lost }])
    expect(person.inputs('identity.devices')).toHaveLength(2)
  })

  it('takes one that has ended meanwhile for ended', async () => {
    const person = open('packages/identity/devices', { ...answers, 'identity.endDevice': new Refusal('resource.notFound') })
    await screen.see('HUAWEI LIO-AL00')
    await screen.tap('HUAWEI LIO-AL00')
    await screen.tap('结束这台的登录')
    expect(screen.text()).not.toContain('没有找到')
    expect(person.inputs('identity.devices')).toHaveLength(2)
  })

  it('ending this one is signing out', async () => {
    const person = open('packages/identity/devices', answers)
    await screen.see('HUAWEI LIO-AL00')
    await screen.tap('这台设备')
    await screen.tap('结束这台的登录')
    expect([person.inputs('identity.endDevice'), person.inputs('identity.signOut')]).toEqual([[], [{}]])
    expect(screen.visits.at(-1)).toBe('/pages/home/index')
  })
})

describe('注销账户', () => {
  const answers = {
    'authorization.listGrants': {
      grants: [exampleGrant(), exampleGrant({ state: 'revoked', orgName: '佛山市第一人民医院' })],
      serverNow: now,
    },
    'family.list': { wards: [ward] },
    'identity.closeAccount': { revoking: 1, wardsEnded: 1 },
  }

  it('names the hospitals and children that it concerns before the tap, and nothing that has ended', async () => {
    const person = open('packages/rights/close', answers)
    await screen.see('1家医院的查看权限：广东省人民医院')
    expect(screen.text()).toContain('代黎乐言办理')
    expect(screen.text()).not.toContain('佛山')
    await screen.tap('注销这个账户')
    expect(person.inputs('identity.closeAccount')).toEqual([])
    await screen.tap('先不注销')
    expect(person.inputs('identity.closeAccount')).toEqual([])
  })

  it('is not open before they could be read: why is said, and they can be read again', async () => {
    let away = true
    const person = open('packages/rights/close', answers, (say) => (operation, input, body) => {
      return away && operation === 'family.list' ? new Refusal('system.unexpected') : say(operation, input, body)
    })
    await screen.see('读到会一并结束什么之后，才能注销')
    await screen.see('重新读取')
    const act = [...screen.host.querySelectorAll('button')].find(({ textContent }) => textContent === '注销这个账户')
    expect(act?.disabled).toBe(true)
    away = false
    await screen.tap('重新读取')
    await screen.see('代黎乐言办理')
    expect(screen.text()).not.toContain('才能注销')
    await screen.tap('注销这个账户')
    await screen.see('会一并结束：1家医院的查看权限、代黎乐言办理')
    expect(person.inputs('identity.closeAccount')).toEqual([])
  })

  it('is open to who has nothing that ends, since they have not shown who they are', async () => {
    const refused = { 'authorization.listGrants': new Refusal('level.tooLow'), 'family.list': new Refusal('level.tooLow') }
    open('packages/rights/close', { ...answers, ...refused })
    await screen.see('您没有代谁办理')
    await screen.tap('注销这个账户')
    await screen.see('确认注销')
    expect(screen.text()).not.toContain('会一并结束')
  })

  it('says at the head of the page that it was not closed, and goes there, each time', async () => {
    open('packages/rights/close', { ...answers, 'identity.closeAccount': new Refusal('system.unexpected') })
    await screen.see('黎乐言')
    for (const turns of [[0], [0, 0]]) {
      await screen.tap('注销这个账户')
      await screen.tap('确认注销')
      await screen.see('账户没有注销')
      expect(screen.places).toEqual(turns)
    }
  })

  it('leaves nobody signed in, and nothing of the person on its last page', async () => {
    const person = open('packages/rights/close', answers)
    await screen.see('黎乐言')
    await screen.tap('注销这个账户')
    await screen.tap('确认注销')
    await screen.see('账户已注销')
    expect(screen.text()).toContain('1家医院的查看权限正在取消')
    expect(screen.host.innerHTML).not.toMatch(/黎乐言|广东省人民医院/)
    const { sessionStore } = screen.module('session/sessionStore')
    expect(sessionStore.getState()).toMatchObject({ standing: { at: 'signedOut' }, token: null, me: null })
    await screen.comeBack()
    expect([person.signIns(), person.inputs('identity.closeAccount')]).toEqual([0, [{}]])
  })

  it('is not closed while no answer came, and says so', async () => {
    open('packages/rights/close', answers, (say) => (operation, input, body) => {
      return operation === 'identity.closeAccount' ? new Refusal('system.unexpected') : say(operation, input, body)
    })
    await screen.see('黎乐言')
    await screen.tap('注销这个账户')
    await screen.tap('确认注销')
    await screen.see('没有办成')
    expect(screen.text()).not.toContain('账户已注销')
  })
})

describe('messages about a child', () => {
  const message = { messageId: here, kind: 'guardianAdded', at: now, read: true, orgName: null, aboutId: ward.residentId }
  const answers = {
    'message.list': { messages: [message], unread: 0, nextCursor: null },
    'authorization.listRequests': { requests: [], serverNow: now },
    'family.list': { wards: [ward] },
  }

  it('name it as soon as the cloud has said who it is', async () => {
    open('pages/messages', answers)
    await screen.see('又有一位监护人可以代黎乐言办理')
    expect(screen.text()).toContain('代办')
  })

  it('say 孩子 where it did not, and ask nothing where no message is about one', async () => {
    open('pages/messages', { ...answers, 'family.list': new Refusal('upstream.province') })
    await screen.see('又有一位监护人可以代孩子办理')
    screen.close()
    const about = { ...answers, 'message.list': { messages: [{ ...message, aboutId: null }], unread: 0, nextCursor: null } }
    const person = open('pages/messages', about)
    await screen.see('可以代您办理')
    expect(person.inputs('family.list')).toEqual([])
  })
})

test('every address that stands in the phone’s code is a page that there is', () => {
  const phone = inProject('src/miniprogram')
  const config = readFileSync(`${phone}/app.config.ts`, 'utf8')
  const named = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
  const pages = new Set(
    [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)].flatMap(([, root = '', list = '']) =>
      named(list).map((name) => `${root}/${name}`),
    ),
  )
  const sources = filesBelow(phone).filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  const addresses = sources.flatMap((file) =>
    [...readFileSync(`${phone}/${file}`, 'utf8').matchAll(/['`]\/(packages\/\w+\/\w+\/index)/g)].map(([, address = '']) => address),
  )
  expect(addresses.length).toBeGreaterThan(50)
  expect([...new Set(addresses)].filter((address) => !pages.has(address))).toEqual([])
})
