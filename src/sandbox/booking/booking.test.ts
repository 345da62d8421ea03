import { createDatabase, type TestDatabase } from '../../../test/database'
import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { type ExampleCloud, startExampleCloud } from '../exampleCloud'
import { exampleSettings } from '../exampleSettings'
import { sealSm4 } from '../hutong/sm4'
import { tifHeaders } from '../hutong/tif'
import { startSandbox } from '../server'

const [create, check] = ['/hutong/accessRequests.create', '/hutong/grants.check']
const keys = { org: '455404502', staff: 'sy2001', patient: '' }
let residents: { residentId: string; documentNumber: string; name: string }[] = []
let turn = 0

let cloud: ExampleCloud
let files: TestDatabase
let settings: ReturnType<typeof exampleSettings>
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  cloud = await startExampleCloud()
  files = await createDatabase()
  settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: cloud.url })
  sandbox = await startSandbox(settings)
  residents = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
})
afterAll(async () => {
  await sandbox.close()
  cloud.close()
  await files.drop()
})
// Another resident for each test: none meets what another one left.
beforeEach(() => {
  turn += 1
  keys.patient = resident().residentId
  cloud.told.length = 0
  cloud.answers[create] = () => ({ requestId: 'request-1', expiresAt: '2026-11-28T00:00:00.000Z' })
  cloudSays('pending')
})

function cloudSays(state: 'pending' | 'recording' | 'active' | 'refused') {
  cloud.answers[check] = () => ({ state })
}

async function post(path: string, body: object) {
  const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...Object(await answer.json()) }
}
const book = async (change: object = {}) => post('/doctor/bookings', { ...keys, visitOn: '2026-12-01', ...change })
const list = async () => {
  const { bookings } = Object(await (await fetch(`${sandbox.url}/doctor/bookings?org=${keys.org}&staff=${keys.staff}`)).json())
  return bookings.filter(({ patient }: { patient: string }) => patient === keys.patient)
}
const open = async () => (await fetch(`${sandbox.url}/doctor/open?${new URLSearchParams(keys).toString()}`)).text()

let nonce = 0
async function save(status: '1' | '0') {
  const patientIdcard = sealSm4(settings.sm4Key, resident().documentNumber)
  const { org: orgCode } = keys
  const codeAuthRec = { authDays: 30, patientIdcard, patientName: resident().name, orgCode, orgName: '医院', status, appId: settings.appId }
  const { now } = Object(await (await fetch(`${sandbox.url}/control/clock`)).json())
  nonce += 1
  const headers = { ...tifHeaders(settings.paasId, settings.paasToken, `nonce-${nonce}`, new Date(now)) }
  await fetch(`${sandbox.url}${codeAuthRecPath}`, { method: 'POST', headers, body: JSON.stringify({ codeAuthRec }) })
}

function resident() {
  const one = residents[turn + 20]
  if (one === undefined) throw new Error('more tests than residents')
  return one
}

test('an appointment sends a booking request of that doctor about that patient', async () => {
  const { booking } = await book()
  expect(booking).toMatchObject({
    orgCode: keys.org,
    orgName: '广东省人民医院',
    department: '呼吸与危重症医学科',
    staffNo: 'sy2001',
    staffName: '黄志远',
    patient: keys.patient,
    patientName: resident().name,
    visitOn: '2026-12-01',
    state: 'waiting',
    stateName: '申请中',
  })
  const { documentNumber, name } = resident()
  const sent = cloud.told.filter(({ path }) => path === create).map(({ rawBody }) => JSON.parse(rawBody))
  expect(sent).toEqual([
    {
      kind: 'booking',
      visitType: 'outpatient',
      orgCode: keys.org,
      orgName: '广东省人民医院',
      department: '呼吸与危重症医学科',
      staffNo: 'sy2001',
      staffName: '黄志远',
      documentType: '01',
      documentNumber: sealSm4(settings.sm4Key, documentNumber),
      patientName: name,
    },
  ])
  expect(await list()).toEqual([booking])
})

test.each([
  [{ org: '455404501' }],
  [{ staff: 'nobody' }],
  [{ patient: 'nobody' }],
  [{ visitOn: '2026-02-30' }],
  [{ visitOn: '' }],
  [{ more: 1 }],
])('%j makes no appointment and sends nothing', async (change) => {
  expect(await book(change)).toMatchObject({ status: 400, message: expect.any(String) })
  expect(await list()).toEqual([])
  expect(cloud.told.filter(({ path }) => path === create)).toEqual([])
})

describe('opening from the appointment', () => {
  beforeEach(() => book())

  test('without the patient’s yes: not the record, but where it stands and what to do', async () => {
    const page = await open()
    expect(page).toContain('data-permitted="no" data-booking="waiting"')
    expect(page).toMatch(/id="refusal" role="alert" >申请中：患者还没有同意/)
    expect(page).toContain('>刷新<')
    expect(page).toContain('获取短信验证码')
  })

  test('agreed but not yet registered', async () => {
    cloudSays('recording')
    expect(await open()).toMatch(/data-booking="recording"[\s\S]*患者已同意，正在登记/)
  })

  test('the record at once when the province permits, and without asking the cloud', async () => {
    await save('1')
    cloud.told.length = 0
    expect(await open()).toContain('data-permitted="yes" data-booking="permitted"')
    expect(cloud.told).toEqual([])
    expect(await list()).toMatchObject([{ state: 'permitted', stateName: '可以查看' }])
  })

  test('the cloud’s word alone opens nothing', async () => {
    cloudSays('active')
    expect(await open()).toContain('data-permitted="no"')
  })

  test('declined', async () => {
    cloudSays('refused')
    const page = await open()
    expect(page).toMatch(/data-booking="refused"[\s\S]*患者未同意，或申请已过期[\s\S]*不同意不影响就诊/)
    expect(page).not.toContain('>刷新<')
    expect(await list()).toMatchObject([{ state: 'refused', stateName: '患者未同意' }])
  })

  test('cancelled after it stood', async () => {
    await save('1')
    await save('0')
    cloudSays('refused')
    expect(await open()).toMatch(/data-booking="ended"[\s\S]*患者已取消授权或授权已到期/)
  })

  test('a cloud that does not answer is not taken for a no', async () => {
    cloud.answers[check] = null
    expect(await open()).toMatch(/data-booking="unknown"[\s\S]*暂时查不到/)
  })
})

test('without an appointment the page says nothing of one', async () => {
  const page = await open()
  expect(page).toContain('data-booking="none"')
  expect(page).toMatch(/id="refusal" role="alert" hidden><\/p>/)
})

test('a request that got no answer is sent again by hand, once it was taken never more', async () => {
  cloud.answers[create] = null
  const { booking } = await book()
  expect(booking).toMatchObject({ state: 'unsent', message: expect.stringContaining('没有送达') })
  cloud.answers[create] = () => ({ requestId: 'request-2', expiresAt: '2026-11-28T00:00:00.000Z' })
  const { bookingId } = booking
  expect(await post('/doctor/bookings/resend', { bookingId })).toMatchObject({ booking: { bookingId, state: 'waiting' } })
  expect(await post('/doctor/bookings/resend', { bookingId })).toMatchObject({ booking: { state: 'waiting' } })
  expect(cloud.told.filter(({ path }) => path === create)).toHaveLength(2)
  expect(await post('/doctor/bookings/resend', { bookingId: 'other' })).toMatchObject({ status: 404 })
})

test('a refusal is shown in the cloud’s own words', async () => {
  cloud.answers[create] = () => ({ returnCode: '0', returnDesc: '该患者一小时内的申请已达3次，请稍后再试' })
  expect((await book()).booking).toMatchObject({ state: 'unsent', message: '该患者一小时内的申请已达3次，请稍后再试' })
})

test('the page’s plain form does the same and comes back to the doctor', async () => {
  const body = new URLSearchParams({ ...keys, visitOn: '2026-12-02' })
  const answer = await fetch(`${sandbox.url}/doctor/bookings`, { method: 'POST', body, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/doctor?org=455404502&staff=sy2001&patient=${keys.patient}`])
  const page = await (await fetch(`${sandbox.url}/doctor?${new URLSearchParams(keys).toString()}`)).text()
  expect(page).toContain(`data-state="waiting"><td>2026-12-02</td><td>${resident().name}</td>`)
  expect(page).toContain('预约并申请查看档案')
})
