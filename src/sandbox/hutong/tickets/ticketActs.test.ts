import type { Kysely } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../../test/database'
import { connect } from '../../database/connect'
import type { Tables } from '../../database/tables'
import { type ExampleCaller, exampleCaller } from '../../exampleCaller'
import { exampleSettings } from '../../exampleSettings'
import { startSandbox } from '../../server'
import { exampleAbout, exampleDesk } from './exampleDesk'
import { fillExample } from './exampleRecord'

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

describe('acts of the person', () => {
  test('reopening gives the organisation ten more working days', async () => {
    const ticketId = await desk.create({ kind: 'feedback', about: exampleAbout() })
    await desk.handle({ ticketId })
    await desk.handle({ ticketId })
    await setClock('2026-11-28T04:00:00Z')
    const again = await desk.decide(ticketId, 'reopen', { words: '仍然不对' })
    expect(again).toMatchObject({ done: true, state: 'assigned', holder: '甲医院', answer: null, dueOn: '2026-12-11' })
    expect(again.steps?.at(-1)).toMatchObject({ words: '居民要求重新处理：仍然不对' })
    await setClock('2026-11-21T04:00:00Z')
  })

  test('the same act is done once, at once or later, whatever came after', async () => {
    const ticketId = await desk.create({ kind: 'feedback', about: exampleAbout() })
    await desk.handle({ ticketId })
    await desk.handle({ ticketId })
    const once = { actId: 'act-1', words: '仍然不对' }
    const both = await Promise.all([desk.decide(ticketId, 'reopen', once), desk.decide(ticketId, 'reopen', once)])
    expect(both).toMatchObject([
      { done: true, steps: { length: 4 } },
      { done: true, steps: { length: 4 } },
    ])
    await desk.handle({ ticketId })
    expect(await desk.decide(ticketId, 'reopen', once)).toMatchObject({ done: true, state: 'answered', steps: { length: 5 } })
    expect(await desk.decide(ticketId, 'confirm', { actId: 'act-1' })).toEqual({ done: false })
    expect(await desk.decide(ticketId, 'confirm')).toMatchObject({ done: true, state: 'closed' })
  })

  test('a decision is about the proposal it names: another one stands by now, and nothing is changed', async () => {
    const about = { entryId: 'personal', module: 'basic', form: '个人信息', field: '姓名', fieldId: 'identity.name', identityConsent: true }
    const ticketId = await desk.create({ kind: 'correction', about: exampleAbout({ ...about, correct: '林秀兰' }) })
    await desk.handle({ ticketId })
    await desk.handle({ ticketId, act: 'propose', value: '林秀兰' })
    expect(await desk.decide(ticketId, 'refuse', { proposal: '林秀兰' })).toMatchObject({ done: true, state: 'assigned' })
    await desk.handle({ ticketId, act: 'propose', value: '林秀英' })
    for (const proposal of ['林秀兰', undefined]) {
      expect(await desk.decide(ticketId, 'agree', { proposal })).toEqual({ done: false })
      expect(await desk.decide(ticketId, 'refuse', { proposal })).toEqual({ done: false })
    }
    expect((await desk.read('personal')).fields.姓名).toBe('林秀蘭')
    // The control.
    expect(await desk.decide(ticketId, 'agree', { proposal: '林秀英' })).toMatchObject({ done: true, state: 'answered' })
    expect((await desk.read('personal')).fields.姓名).toBe('林秀英')
  })

  test('nobody acts on another person’s ticket', async () => {
    const ticketId = await desk.create({ kind: 'feedback', about: exampleAbout() })
    await desk.handle({ ticketId })
    await desk.handle({ ticketId })
    const stranger = { documentType: '07', documentNumber: '10293847' }
    const { answer } = await ask('/tickets.act', { ...stranger, ticketId, actId: 'act-2', act: 'confirm' })
    expect(Object(answer).result).toEqual({ done: false })
    expect(await desk.decide(ticketId, 'confirm')).toMatchObject({ done: true })
  })
})
