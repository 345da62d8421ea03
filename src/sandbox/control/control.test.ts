import { createDatabase, type TestDatabase } from '../../../test/database'
import { until } from '../../../test/until'
import { recordModules } from '../../contract/record/recordModule'
import { type ExampleCloud, startExampleCloud } from '../exampleCloud'
import { exampleSettings } from '../exampleSettings'
import { faultKinds } from '../faults/faultTable'
import { startSandbox } from '../server'

let cloud: ExampleCloud
let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  cloud = await startExampleCloud()
  files = await createDatabase()
  sandbox = await startSandbox(exampleSettings({ databaseUrl: files.url, cloudBaseUrl: cloud.url }))
})
afterAll(async () => {
  await sandbox.close()
  cloud.close()
  await files.drop()
})
beforeEach(() => {
  cloud.told.length = 0
  for (const path of Object.keys(cloud.answers)) delete cloud.answers[path]
})

async function post(path: string, body: object) {
  const answer = await fetch(`${sandbox.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...Object(await answer.json()) }
}
const requests = () => cloud.told.filter(({ path }) => path === '/hutong/accessRequests.create').map(({ rawBody }) => JSON.parse(rawBody))

test('the page offers every fault, every step of the clock and every scenario', async () => {
  const page = await (await fetch(`${sandbox.url}/control`)).text()
  for (const kind of faultKinds) expect(page).toContain(`<option value="${kind}">`)
  for (const seconds of [60, 300, 3600, 86_400, 2_592_000]) expect(page).toContain(`name="advanceSeconds" value="${seconds}"`)
  for (const module of recordModules) expect(page).toContain(`<option value="${module}">`)
  for (const words of [
    '模拟越权调阅',
    '/province/tickets',
    '/phone',
    'bookingWaiting',
    'smsOnly',
    '欧阳𠮷安',
    '未登记',
    '办好身份证',
    '手机号换主人',
  ])
    expect(page).toContain(words)
})

test('the page lists the first residents, and finds any by a part of name or number', async () => {
  const [everybody, found, nobody] = await Promise.all(
    ['', '?word=440104195403120222', '?word=没有这个人'].map(async (query) => (await fetch(`${sandbox.url}/control${query}`)).text()),
  )
  const lines = (page = '') => page.match(/<tr><td>r/g)?.length ?? 0
  expect([lines(everybody), lines(found), lines(nobody)]).toEqual([100, 1, 0])
  const residents = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
  expect(everybody).toContain(`共${residents.length}位`)
  expect(residents.length).toBeGreaterThanOrEqual(2000)
  expect(found).toContain('林秀兰')
  expect(nobody).toContain('找到0位')
})

test('the doctor’s list likewise', async () => {
  const page = await (await fetch(`${sandbox.url}/doctor`)).text()
  expect(page.match(/>选择<\/a>/g)).toHaveLength(100)
  expect(page).toContain('显示前100位')
  const found = await (await fetch(`${sandbox.url}/doctor?word=0222`)).text()
  expect(found).toContain('林秀兰')
  expect(found).not.toContain('显示前')
  expect(await (await fetch(`${sandbox.url}/doctor?patient=440104195403120222`)).text()).toContain('打开健康档案')
})

test('the residents’ two numbers are told, and the register answers with its own', async () => {
  const residents = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
  const numbersOf = (name: string) => residents.find((resident: { name: string }) => resident.name === name)
  expect(numbersOf('林秀兰')).toMatchObject({ phone: '19900001007', wechatPhone: '19900001007' })
  expect(numbersOf('欧阳𠮷安')).toMatchObject({ phone: '19900009042', wechatPhone: '19900001042' })
  expect(numbersOf('古丽娜尔·艾山')).toMatchObject({ phone: null, wechatPhone: '19900001049' })
})

describe('a rogue look', () => {
  const look = { org: '455404503', staff: 'nf3001', patient: 'r001', module: 'visit' }

  test('is reported as the province would, with no permission anywhere', async () => {
    const { status, reported, eventId } = await post('rogueLook', look)
    expect([status, reported]).toEqual([200, true])
    const reports = cloud.told.filter(({ path }) => path === '/hutong/accessEvents.report')
    expect(reports.map(({ rawBody }) => JSON.parse(rawBody))).toMatchObject([
      { eventId, orgCode: '455404503', staffNo: 'nf3001', patientName: '林秀兰', module: 'visit', at: expect.any(String) },
    ])
  })

  test('says so when the cloud did not take it', async () => {
    cloud.answers['/hutong/accessEvents.report'] = () => ({ returnCode: '0', returnDesc: '调阅时间不对' })
    expect(await post('rogueLook', look)).toMatchObject({ reported: false, message: '调阅时间不对' })
    cloud.answers['/hutong/accessEvents.report'] = null
    expect(await post('rogueLook', look)).toMatchObject({ reported: false, message: '云端没有应答，没有上报。' })
  })

  test.each([[{ org: 'x' }], [{ staff: 'zs1001' }], [{ patient: 'nobody' }], [{ module: 'diary' }]])('%j is refused', async (change) => {
    expect(await post('rogueLook', { ...look, ...change })).toMatchObject({ status: 400 })
    expect(cloud.told).toEqual([])
  })
})

describe('scenarios', () => {
  const clockNow = async () => String(Object(await (await fetch(`${sandbox.url}/control/clock`)).json()).now).slice(0, 16)
  const taken = () => ({ requestId: 'request-1', expiresAt: '2026-11-28T00:00:00.000Z' })

  test('bookingWaiting asks until the cloud answers, and then no more', async () => {
    cloud.answers['/hutong/accessRequests.create'] = null
    cloud.answers['/hutong/grants.check'] = () => ({ state: 'pending' })
    expect(await post('scenarios', { name: 'bookingWaiting' })).toEqual({ status: 200, prepared: 'bookingWaiting' })
    await until(
      async () => requests().length,
      (count) => count > 0,
    )
    cloud.answers['/hutong/accessRequests.create'] = taken
    const bookings = async () => Object(await (await fetch(`${sandbox.url}/doctor/bookings`)).json()).bookings
    expect(await until(bookings, ([first]) => first.state === 'waiting')).toMatchObject([{ patientName: '林秀兰', orgCode: '455404501' }])
    expect(new Set(requests().map(({ kind, patientName }) => `${kind} ${patientName}`))).toEqual(new Set(['booking 林秀兰']))
  })

  test('smsOnly asks for somebody who has no use for WeChat', async () => {
    cloud.answers['/hutong/accessRequests.create'] = taken
    await post('scenarios', { name: 'smsOnly' })
    await until(
      async () => requests(),
      (sent) => sent.some(({ kind, patientName }) => kind === 'sms' && patientName === '梁润好'),
    )
  })

  test('doctorWaiting asks the first resident through WeChat', async () => {
    cloud.answers['/hutong/accessRequests.create'] = taken
    await post('scenarios', { name: 'doctorWaiting' })
    await until(
      async () => requests(),
      (sent) => sent.some(({ kind, patientName }) => kind === 'wechat' && patientName === '林秀兰'),
    )
  })

  test('turning14 and turning18 stop ten minutes before midnight in China', async () => {
    await post('scenarios', { name: 'turning14' })
    expect(await clockNow()).toBe('2027-01-14T15:50')
    await post('scenarios', { name: 'turning18' })
    expect(await clockNow()).toBe('2027-01-09T15:50')
  })

  test('newbornToId and lostPhone change the register and WeChat', async () => {
    for (const name of ['newbornToId', 'lostPhone', 'newbornToId', 'lostPhone'])
      expect(await post('scenarios', { name })).toEqual({ status: 200, prepared: name })
    const residents = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
    expect(residents[3]).toMatchObject({ residentId: 'r004', documentType: '01' })
    expect(residents[1]).toMatchObject({ residentId: 'r002', phone: '19900001014', wechatPhone: expect.stringMatching(/^1981/) })
  })

  test('windowRoad proves as soon as the cloud answers; guardiansInDispute asks for the child', async () => {
    await post('scenarios', { name: 'windowRoad' })
    await until(
      async () => cloud.told.map(({ path }) => path),
      (paths) => paths.includes('/hutong/windowProofs.create'),
    )
    cloud.answers['/hutong/accessRequests.create'] = taken
    await post('scenarios', { name: 'guardiansInDispute' })
    await until(
      async () => requests(),
      (sent) => sent.some(({ patientName }) => patientName === '龚乐瑶'),
    )
  })

  test('what was put on is told, with how far it is; a reset forgets it', async () => {
    const runs = async () => Object(await (await fetch(`${sandbox.url}/control/scenarios`)).json()).runs
    const runOf = async (name: string) => (await runs()).find((run: { name: string }) => run.name === name)
    cloud.answers['/hutong/accessRequests.create'] = null
    await post('reset', {})
    await post('scenarios', { name: 'emergency' })
    expect(await runOf('emergency')).toMatchObject({ state: 'preparing' })
    cloud.answers['/hutong/accessRequests.create'] = taken
    expect(
      await until(
        () => runOf('emergency'),
        (run) => run.state === 'ready',
      ),
    ).toMatchObject({ said: '' })
    // This cloud takes a request and knows nothing of patients.
    await post('scenarios', { name: 'faceMismatch' })
    expect(
      (
        await until(
          () => runOf('faceMismatch'),
          (run) => run.state === 'failed',
        )
      ).said,
    ).not.toBe('')
    expect(await (await fetch(`${sandbox.url}/control`)).text()).toContain('没有布置完')
    await post('reset', {})
    expect(await until(runs, (left) => left.every(({ name }: { name: string }) => name === 'default'))).toHaveLength(1)
  })

  test('a name that is not there is refused', async () => {
    expect(await post('scenarios', { name: 'flood' })).toMatchObject({ status: 400, message: expect.stringContaining('smsOnly') })
  })
})
