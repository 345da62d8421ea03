import { createHmac, randomUUID } from 'node:crypto'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { codeAuthRecPath, publishedCodeAuthRec } from '../../contract/upstream/hutong/codeAuthRec'
import { getPrivilegePath, publishedPrivilege } from '../../contract/upstream/hutong/getPrivilege'
import { connect } from '../database/connect'
import { type ExampleCloud, startExampleCloud } from '../exampleCloud'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'
import { createNonceMemory } from './nonceMemory'
import { readJson } from './readJson'
import { openSm4, sealSm4 } from './sm4'
import { checkTif, tifHeaders } from './tif'

const orgCode = '455404501'
const create = '/hutong/accessRequests.create'
let cloud: ExampleCloud
let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let settings: ReturnType<typeof exampleSettings>
beforeAll(async () => {
  cloud = await startExampleCloud()
  cloud.answers[create] = () => ({ requestId: 'request-1', expiresAt: '2026-11-21T00:00:00.000Z' })
  cloud.answers['/hutong/codes.verify'] = (rawBody) =>
    rawBody.includes('"123456"') ? {} : { returnCode: '0', returnDesc: '授权码不对', reason: 'wrong', triesLeft: 4 }
  files = await createDatabase()
  settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: cloud.url, scenario: 'publishedExample' })
  sandbox = await startSandbox(settings)
})
afterAll(async () => {
  await sandbox.close()
  cloud.close()
  await files.drop()
})

const sandboxNow = async () => new Date(String(Object(await (await fetch(`${sandbox.url}/control/clock`)).json()).now))
const control = (path: string, body: object) => fetch(`${sandbox.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
const signed = async () => ({ ...tifHeaders(settings.paasId, settings.paasToken, randomUUID(), await sandboxNow()) })
const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${sandbox.url}${path}`, { method: 'POST', body, headers })
const save = async (body: string) => (await post(codeAuthRecPath, body, await signed())).text()

const success = '{"returnCode":"1","returnDesc":"成功"}'

describe('codeAuthRec/save', () => {
  test('the published request is answered with exactly the published answer', async () => {
    expect(await save(publishedCodeAuthRec)).toBe(success)
  })

  test('a sealed request is answered sealed', async () => {
    const answer = readJson(await save(JSON.stringify({ data: sealSm4(settings.sm4Key, publishedCodeAuthRec) })))
    expect(openSm4(settings.sm4Key, String(Object(answer?.value).data))).toBe(success)
  })

  test.each([
    ['another number of days', publishedCodeAuthRec.replace('30', '7')],
    ['another appId', publishedCodeAuthRec.replace('ff80', '0000')],
    [
      'an unknown person',
      publishedCodeAuthRec.replace(publishedPrivilege.patientIdcard, sealSm4(publishedPrivilege.key, '11010519491231002X')),
    ],
    ['a number sealed with nothing', publishedCodeAuthRec.replace(publishedPrivilege.patientIdcard, 'ab')],
    ['no JSON', 'hello'],
  ])('%s is refused with returnCode 0', async (_, body) => {
    expect(readJson(await save(body))?.value).toMatchObject({ returnCode: '0' })
  })

  test('the gateway refuses a header set used twice, and one without signature', async () => {
    const headers = await signed()
    expect((await post(codeAuthRecPath, publishedCodeAuthRec, headers)).status).toBe(200)
    expect((await post(codeAuthRecPath, publishedCodeAuthRec, headers)).status).toBe(403)
    const refused = await post(codeAuthRecPath, publishedCodeAuthRec, { 'content-type': 'application/json' })
    expect([refused.status, await refused.json()]).toEqual([401, expect.objectContaining({ returnCode: '0' })])
  })

  test('the save log keeps accepted calls only, as they came', async () => {
    const saves: unknown = await (await fetch(`${sandbox.url}/control/saves`)).json()
    expect(saves).toHaveLength(3)
    expect(saves).toEqual(
      expect.arrayContaining([expect.objectContaining({ status: '1', headersOk: true, rawBody: publishedCodeAuthRec })]),
    )
  })
})

describe('the page', () => {
  const patient = '440104195403120222'
  const grant = (status: '1' | '0') => {
    const codeAuthRec = {
      authDays: 30,
      patientIdcard: sealSm4(settings.sm4Key, patient),
      patientName: '林秀兰',
      orgCode,
      orgName: '某医院',
      status,
      appId: settings.appId,
    }
    return save(JSON.stringify({ codeAuthRec }))
  }
  async function open(who = patient) {
    const page = await (await fetch(`${sandbox.url}/doctor/open?org=${orgCode}&staff=zs1001&patient=${who}`)).text()
    const token = /data-token="([^"]+)"/.exec(page)?.[1] ?? ''
    const act = async (path: string, body: object): Promise<unknown> =>
      (await post(`/gdehr/privilege/${path}`, JSON.stringify(body), { 'x-page-session': token })).json()
    return { page, act }
  }

  test('the published param is read, and its hospital is not in our registry', async () => {
    const page = await fetch(`${sandbox.url}${getPrivilegePath}?param=${publishedPrivilege.param}&appId=${settings.appId}`)
    expect([page.status, (await page.text()).includes('该医疗机构未接入')]).toEqual([403, true])
  })

  test('shows the patient masked and the manual’s buttons', async () => {
    const { page } = await open()
    for (const words of ['林*兰', '获取微信验证码', '获取短信验证码', '请输入授权码', '>验证<']) expect(page).toContain(words)
    expect(page).not.toContain('林秀兰')
    expect(page).not.toContain(patient)
  })

  test('a request goes to the cloud signed over the whole message', async () => {
    const { act } = await open()
    expect(await act('access/request', { kind: 'wechat' })).toMatchObject({ sent: true, message: '已发送，请患者在手机上查看授权码' })
    const { path, headers, rawBody } = cloud.told.at(-1) ?? { path: '', headers: {}, rawBody: '' }
    expect(path).toBe('/hutong/accessRequests.create')
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    const gate = {
      paasId: settings.backchannelPaasId,
      paasToken: settings.backchannelPaasToken,
      nonces: createNonceMemory(),
      now: await sandboxNow(),
    }
    expect(checkTif(plain, gate)).toEqual({ ok: true })
    const message = ['POST', path, plain['x-tif-timestamp'], plain['x-tif-nonce'], rawBody].join('\n')
    expect(plain['x-jiandang-digest']).toBe(createHmac('sm3', settings.backchannelDigestKey).update(message).digest('hex'))
    const sent: unknown = JSON.parse(rawBody)
    expect(sent).toMatchObject({
      kind: 'wechat',
      visitType: 'outpatient',
      orgCode,
      department: '心血管内科',
      staffNo: 'zs1001',
      documentType: '01',
    })
    expect(openSm4(settings.sm4Key, String(Object(sent).documentNumber))).toBe(patient)
  })

  test('by SMS: the register’s number, masked, and what the cloud says when it will not', async () => {
    const { page, act } = await open()
    expect(page).toContain('短信发到登记手机号199****1007')
    expect(page).not.toContain('19900001007')
    expect(await act('access/request', { kind: 'sms' })).toMatchObject({
      sent: true,
      phone: '199****1007',
      message: '已发送短信到患者登记的手机号199****1007，请患者告知短信里的授权码',
    })
    expect(JSON.parse(cloud.told.at(-1)?.rawBody ?? '')).toMatchObject({ kind: 'sms' })
    expect(await act('access/request', {})).toMatchObject({ sent: true })
    expect(JSON.parse(cloud.told.at(-1)?.rawBody ?? '')).toMatchObject({ kind: 'wechat' })
    const agreeing = cloud.answers[create] ?? null
    cloud.answers[create] = () => ({ returnCode: '0', returnDesc: '患者没有登记手机号，请改用微信授权码' })
    expect(await act('access/request', { kind: 'sms' })).toEqual({ sent: false, message: '患者没有登记手机号，请改用微信授权码' })
    cloud.answers[create] = agreeing
  })

  test('a patient without a registered number: the page says so', async () => {
    expect((await open('r007')).page).toContain('患者未登记手机号')
  })

  test('a wrong code says how many tries are left; a right one is not yet a permission', async () => {
    const { act } = await open()
    expect(await act('access/verify', { code: '000000' })).toEqual({ accepted: false, message: '授权码不对（还可以再试4次）' })
    expect(await act('access/verify', { code: '123 456' })).toEqual({ accepted: true })
    expect(await act('access/state', {})).toEqual({ permitted: false })
    expect(await act('record/list', { module: 'basic' })).toEqual({
      permitted: false,
      message: '患者已取消授权或授权已到期，不能查看健康档案',
    })
  })

  test('every click asks the store anew: granted, revoked, granted again, expired', async () => {
    const { act } = await open()
    await grant('1')
    const list = await act('record/list', { module: 'report' })
    expect(list).toMatchObject({ permitted: true })
    const { entryId } = Object(list).entries[0]
    expect(await act('record/entry', { entryId })).toMatchObject({ permitted: true, entry: { module: 'report' } })
    await grant('0')
    expect(await act('record/entry', { entryId })).toMatchObject({ permitted: false })
    await grant('1')
    expect((await open()).page).toContain('data-permitted="yes"')
    await control('clock', { advanceSeconds: 30 * 24 * 3600 + 1 })
    const later = await open()
    expect(later.page).toContain('data-permitted="no"')
    expect(await later.act('record/list', { module: 'report' })).toMatchObject({ permitted: false })
    expect(await act('access/state', {})).toMatchObject({ expired: true })
  })

  test('every look was reported to the cloud, once each', async () => {
    const reports = cloud.told
      .filter(({ path }) => path === '/hutong/accessEvents.report')
      .map(({ rawBody }) => Object(JSON.parse(rawBody)))
    expect(reports.map(({ module }) => module)).toEqual(['report', 'report'])
    expect(new Set(reports.map(({ eventId }) => eventId)).size).toBe(2)
  })

  test('an entry that nobody can read is named as such, with its source and its time', async () => {
    await grant('1')
    const { act } = await open()
    const database = connect(files.url)
    const [broken] = Object(await act('record/list', { module: 'vaccination' })).entries
    await database.updateTable('entries').set({ malformed: '{"what": 1}' }).where('entry_id', '=', broken.entryId).execute()
    await database.destroy()
    const marks = {
      entryId: broken.entryId,
      sourceOrg: broken.sourceOrg,
      collectedAt: broken.collectedAt,
      title: '此条数据格式有误',
      unreadable: true,
    }
    const { entries } = Object(await act('record/list', { module: 'vaccination' }))
    expect(entries[0]).toMatchObject(marks)
    expect(entries[1]).toMatchObject({ unreadable: false, title: expect.not.stringContaining('有误') })
    expect(await act('record/entry', { entryId: broken.entryId })).toMatchObject({ entry: { ...marks, parts: [], results: [] } })
  })
})
