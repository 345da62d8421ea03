import type { Kysely } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../../test/database'
import { connect } from '../../database/connect'
import type { Tables } from '../../database/tables'
import { type ExampleCaller, exampleCaller } from '../../exampleCaller'
import { exampleSettings } from '../../exampleSettings'
import { startSandbox } from '../../server'
import { exampleAbout, exampleDesk } from './exampleDesk'
import { exampleCollectedAt, examplePerson, fillExample } from './exampleRecord'

const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20)]).toString('base64')
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(20)]).toString('base64')
const aboutName = exampleAbout({
  entryId: 'personal',
  module: 'basic',
  form: '个人信息',
  field: '姓名',
  fieldId: 'identity.name',
  correct: '林秀兰',
})

let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let database: Kysely<Tables>
let ask: ExampleCaller
let desk: ReturnType<typeof exampleDesk>
beforeAll(async () => {
  files = await createDatabase()
  const settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' })
  sandbox = await startSandbox(settings)
  ask = exampleCaller(sandbox.url, settings)
  desk = exampleDesk(sandbox.url, ask)
  database = connect(files.url)
  await setClock('2026-11-21T04:00:00Z')
})
afterAll(async () => {
  await database.destroy()
  await sandbox.close()
  await files.drop()
})
beforeEach(() => fillExample(database))

const setClock = (set: string) => fetch(`${sandbox.url}/control/clock`, { method: 'POST', body: JSON.stringify({ set }) })

const registered = () =>
  database.selectFrom('residents').select(['name', 'sex', 'birth_date']).where('resident_id', '=', 't').executeTakeFirstOrThrow()
const collectedNow = '2026-11-21T04'

test.each([
  ['feedback', { about: exampleAbout({ correct: null }) }, '省平台已收到，转交数源单位甲医院核实'],
  ['correction', { about: exampleAbout() }, '省平台已收到，转交数源单位甲医院核对更正'],
  ['migration', { from: '乙中心' }, '省平台已收到迁移申请，转交甲医院确认（迁出：乙中心）'],
  ['custody', {}, '省平台已收到托管意向书，转交甲医院确认'],
] as const)('a %s goes to the organisation named and is due in ten working days', async (kind, more, words) => {
  const ticketId = await desk.create({ kind, ...more })
  const { answer } = await ask('/tickets.list', examplePerson)
  expect(Object(answer).result.tickets).toMatchObject([{ ticketId, dueOn: '2026-12-04', steps: [{ words }] }])
  expect(await desk.handle({ ticketId })).toMatchObject({ state: 'assigned', holder: '甲医院' })
  expect(await desk.handle({ ticketId, words: '已核实' })).toMatchObject({ state: 'answered', holder: '居民本人', answer: '已核实' })
})

test('a name of the registry is given its code; photos are kept and shown, anything else is refused', async () => {
  const ticketId = await desk.create({ kind: 'feedback', orgName: '广东省人民医院', evidence: [jpeg, png], about: exampleAbout() })
  const { tickets } = Object(await (await fetch(`${sandbox.url}/province/tickets.json`)).json())
  expect(tickets).toMatchObject([{ ticketId, orgCode: '455404502', photos: 2, about: { field: '诊断' } }])
  const page = await (await fetch(`${sandbox.url}/province/tickets?org=${encodeURIComponent('广东省人民医院')}`)).text()
  for (const words of ['问题反馈', '表单：门诊记录', '应为：高血压1级', `/province/tickets/${ticketId}/photos/2`])
    expect(page).toContain(words)
  expect(await (await fetch(`${sandbox.url}/province/tickets?org=x`)).text()).toContain('没有工单')
  const photo = await fetch(`${sandbox.url}/province/tickets/${ticketId}/photos/2`)
  expect([photo.headers.get('content-type'), Buffer.from(await photo.arrayBuffer()).toString('base64')]).toEqual(['image/png', png])
  expect((await fetch(`${sandbox.url}/province/tickets/${ticketId}/photos/3`)).status).toBe(404)
  const gif = Buffer.from('GIF89a').toString('base64')
  const refused = {
    ...examplePerson,
    ticketId: 'x',
    kind: 'feedback',
    orgCode: null,
    orgName: '甲医院',
    words: '…',
    evidence: [gif],
    createdAt: exampleCollectedAt,
  }
  expect((await ask('/tickets.create', refused)).answer).toMatchObject({ returnCode: '0' })
})

describe('a 勘误', () => {
  test('is written into the record, and the person confirms it', async () => {
    const ticketId = await desk.create({ kind: 'correction', about: exampleAbout() })
    expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ status: 409 })
    await desk.handle({ ticketId, act: 'accept' })
    const answered = await desk.handle({ ticketId, act: 'correct' })
    expect(answered).toMatchObject({ state: 'answered', answer: '甲医院已更正档案“诊断”，采集时间已更新' })
    expect(JSON.stringify(answered)).not.toContain('高血压')
    const entry = await desk.read('visit')
    expect(entry).toMatchObject({ fields: { 诊断: '高血压1级', 处理意见: '随访', 就诊科室: '内科' }, summary: '诊断：高血压1级' })
    expect(entry.collectedAt).toContain(collectedNow)
    expect(await desk.decide(ticketId, 'confirm')).toMatchObject({ done: true, state: 'closed', holder: '省平台' })
    expect(await desk.decide(ticketId, 'reopen', { words: '还是不对' })).toEqual({ done: false })
  })

  test('says what is right in the words of the source, when they are other ones', async () => {
    const ticketId = await desk.create({ kind: 'feedback', about: exampleAbout({ correct: null, fieldId: null }) })
    await desk.handle({ ticketId })
    expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ status: 400, message: expect.stringContaining('value') })
    expect(await desk.handle({ ticketId, act: 'correct', value: '高血压2级', words: '核对病历后更正' })).toMatchObject({
      answer: '核对病历后更正',
    })
    expect((await desk.read('visit')).fields.诊断).toBe('高血压2级')
  })

  test('of a laboratory value takes its arrow with it', async () => {
    for (const [field, correct] of [
      ['葡萄糖', '5.1'],
      ['胆固醇', '4.9'],
    ] as const) {
      const ticketId = await desk.create({
        kind: 'correction',
        about: exampleAbout({ entryId: 'report', module: 'report', form: '检验报告', field, fieldId: null, correct }),
      })
      await desk.handle({ ticketId })
      expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ state: 'answered' })
    }
    expect((await desk.read('report')).results).toMatchObject([
      { name: '葡萄糖', value: '5.1', flag: null },
      { name: '胆固醇', value: '4.9', flag: null },
    ])
  })

  test('of an entry nobody could read sends it anew', async () => {
    expect(await desk.read('broken')).toEqual({ entryId: 'broken', fields: {} })
    const unreadable = exampleAbout({
      entryId: 'broken',
      module: 'report',
      form: '检查报告',
      field: null,
      fieldId: null,
      reason: 'unreadable',
      correct: null,
    })
    const ticketId = await desk.create({ kind: 'feedback', about: unreadable })
    await desk.handle({ ticketId })
    expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ state: 'answered' })
    expect(await desk.read('broken')).toMatchObject({ title: '胸部CT', collectedAt: expect.stringContaining(collectedNow) })
  })

  test('of a field or an entry that is not there changes nothing', async () => {
    const entries = () =>
      database
        .selectFrom('entries')
        .select(['entry_id', 'parts', 'results', 'collected_at'])
        .where('resident_id', '=', 't')
        .orderBy('entry_id')
        .execute()
    const untouched = await entries()
    for (const changed of [
      { fieldId: 'clinicNote.mood' },
      { fieldId: null, field: '心情' },
      { entryId: 'nothing' },
      { field: null, fieldId: null },
    ]) {
      const ticketId = await desk.create({ kind: 'correction', about: exampleAbout(changed) })
      await desk.handle({ ticketId })
      expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ status: 409 })
      expect(await desk.handle({ ticketId })).toMatchObject({ state: 'answered' })
    }
    expect(await entries()).toEqual(untouched)
  })
})

describe('an identity field', () => {
  test.each([
    ['identity.name', '姓名', '林秀兰', { name: '林秀兰' }, {}],
    ['identity.sex', '性别', '女', { sex: 'female' }, {}],
    ['identity.birthDate', '出生日期', '1990-12-01', { birth_date: '1990-12-01' }, { 年龄: '35岁' }],
  ])('%s changes with agreement only', async (fieldId, field, correct, register, beside) => {
    const old = await registered()
    const ticketId = await desk.create({ kind: 'correction', about: { ...aboutName, fieldId, field, correct, identityConsent: true } })
    await desk.handle({ ticketId })
    expect(await desk.handle({ ticketId, act: 'correct' })).toMatchObject({ status: 409 })
    expect(await desk.decide(ticketId, 'agree', { proposal: correct })).toEqual({ done: false })
    expect(await desk.handle({ ticketId, act: 'propose' })).toMatchObject({
      state: 'awaitingConsent',
      holder: '居民本人',
      proposal: correct,
    })
    expect([await registered(), (await desk.read('personal')).fields[field]]).toEqual([old, expect.not.stringContaining(correct)])
    expect(await desk.handle({ ticketId })).toMatchObject({ status: 409 })
    expect(await desk.decide(ticketId, 'agree', { proposal: correct })).toMatchObject({ done: true, state: 'answered', proposal: null })
    expect(await registered()).toMatchObject(register)
    const entry = await desk.read('personal')
    expect(entry).toMatchObject({
      fields: { [field]: correct, 职业: '职员', ...beside },
      collectedAt: expect.stringContaining(collectedNow),
    })
  })

  test('refused, nothing changes and the organisation has it again', async () => {
    const ticketId = await desk.create({ kind: 'correction', about: aboutName })
    await desk.handle({ ticketId })
    await desk.handle({ ticketId, act: 'propose', value: '林秀南' })
    expect(await desk.decide(ticketId, 'refuse', { proposal: '林秀南' })).toMatchObject({
      state: 'assigned',
      holder: '甲医院',
      proposal: null,
    })
    expect([(await registered()).name, (await desk.read('personal')).fields.姓名]).toEqual(['林秀蘭', '林秀蘭'])
    expect(await desk.handle({ ticketId, act: 'propose' })).toMatchObject({ proposal: '林秀兰' })
  })

  test('is not corrected under its name alone, nor proposed what it cannot be', async () => {
    const byName = await desk.create({ kind: 'correction', about: { ...aboutName, fieldId: null } })
    await desk.handle({ ticketId: byName })
    expect(await desk.handle({ ticketId: byName, act: 'correct' })).toMatchObject({ status: 409 })
    const bySex = await desk.create({ kind: 'correction', about: { ...aboutName, fieldId: 'identity.sex', field: '性别' } })
    await desk.handle({ ticketId: bySex })
    expect(await desk.handle({ ticketId: bySex, act: 'propose', value: '不详' })).toMatchObject({ status: 400 })
    const byNumber = await desk.create({ kind: 'correction', about: { ...aboutName, fieldId: 'identity.documentNumber', field: '证件号' } })
    await desk.handle({ ticketId: byNumber })
    expect(await desk.handle({ ticketId: byNumber, act: 'propose', value: 'X1' })).toMatchObject({ status: 409 })
    expect(await registered()).toMatchObject({ name: '林秀蘭', sex: 'male' })
  })
})

test.each(['migration', 'custody'])('a %s that is done gives 个人信息 another centre', async (kind) => {
  const centre = '石牌街社区卫生服务中心'
  const ticketId = await desk.create({ kind, orgName: centre, from: '东山街社区卫生服务中心' })
  expect(await desk.handle({ ticketId, act: 'finish' })).toMatchObject({ status: 409 })
  await desk.handle({ ticketId })
  expect(await desk.handle({ ticketId, act: 'finish' })).toMatchObject({
    state: 'answered',
    answer: expect.stringContaining(`${centre}已`),
  })
  expect(await desk.read('personal')).toMatchObject({ sourceOrg: centre, fields: { 姓名: '林秀蘭', 管理机构: centre } })
  const { answer } = await ask('/record.list', { ...examplePerson, question: 'q', limit: 5, module: 'basic' })
  expect(Object(answer).result.sources).toContain(centre)
})

test('on the page a form that cannot be taken comes back with the reason', async () => {
  const ticketId = await desk.create({ kind: 'correction', about: { ...aboutName, fieldId: 'identity.sex', field: '性别' } })
  const submit = (form: Record<string, string>) =>
    fetch(`${sandbox.url}/province/tickets`, { method: 'POST', body: new URLSearchParams({ ticketId, ...form }), redirect: 'manual' })
  expect((await submit({ act: 'accept', words: '' })).headers.get('location')).toBe('/province/tickets')
  const back = (await submit({ act: 'propose', value: '不详', words: '' })).headers.get('location')
  expect(await (await fetch(`${sandbox.url}${back}`)).text()).toContain('内容不符合这个字段的格式')
  expect((await submit({ act: 'propose', value: '女', words: '' })).headers.get('location')).toBe('/province/tickets')
  expect(await (await fetch(`${sandbox.url}/province/tickets`)).text()).toContain('拟改为：女')
})
