import { createDatabase, type TestDatabase } from '../../../../test/database'
import { type ExampleCaller, exampleCaller } from '../../exampleCaller'
import { exampleSettings } from '../../exampleSettings'
import { startSandbox } from '../../server'

let files: TestDatabase
let ask: ExampleCaller
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  files = await createDatabase()
  const settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' })
  sandbox = await startSandbox(settings)
  ask = exampleCaller(sandbox.url, settings)
  await fetch(`${sandbox.url}/control/clock`, { method: 'POST', body: JSON.stringify({ set: '2026-11-21T17:00:00Z' }) })
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})

const person = { documentType: '01', documentNumber: '440104195403120222' }
const complaint = {
  ...person,
  ticketId: 'ticket-1',
  kind: 'complaint',
  orgCode: '455404501',
  orgName: '中山大学附属第一医院',
  words: '我没有去过这家医院',
  eventId: 'event-1',
  evidence: [],
  createdAt: '2026-11-21T16:59:00.000Z',
}

async function advance(body: object) {
  const response = await fetch(`${sandbox.url}/province/tickets`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...Object(await response.json()) }
}
const all = async () => Object(await (await fetch(`${sandbox.url}/province/tickets.json`)).json()).tickets

test('a ticket is taken once, however often it is sent', async () => {
  const first = await ask('/tickets.create', complaint)
  expect(first.answer).toEqual({
    returnCode: '1',
    returnDesc: '成功',
    result: {
      ticketId: 'ticket-1',
      state: 'submitted',
      holder: '省平台',
      proposal: null,
      answer: null,
      // 01:00 on the 22nd in China, and fifteen days.
      dueOn: '2026-12-07',
      steps: [{ at: expect.any(String), words: '省平台已收到，转交中山大学附属第一医院核查' }],
    },
  })
  const again = await Promise.all([1, 2, 3].map(() => ask('/tickets.create', { ...complaint, words: '又写了一遍' })))
  for (const { answer } of again) expect(answer).toEqual(first.answer)
  expect(await all()).toMatchObject([{ ticketId: 'ticket-1', words: '我没有去过这家医院', eventId: 'event-1' }])
})

test('nobody gets at another person’s ticket by its id', async () => {
  const other = { documentType: '07', documentNumber: '10293847' }
  expect((await ask('/tickets.create', { ...complaint, ...other })).answer).toMatchObject({ returnCode: '0' })
  expect((await ask('/tickets.list', other)).answer).toMatchObject({ returnCode: '1', result: { tickets: [] } })
})

test('somebody the province does not know, or half a ticket, is refused', async () => {
  expect((await ask('/tickets.create', { ...complaint, ticketId: 'ticket-9', documentNumber: 'x' })).answer).toMatchObject({
    returnCode: '0',
  })
  expect((await ask('/tickets.create', { ...person, ticketId: 'ticket-9' })).answer).toMatchObject({ returnCode: '0' })
  expect((await ask('/tickets.list', { ...person, documentType: '03' })).answer).toMatchObject({ returnCode: '0' })
  expect(await all()).toHaveLength(1)
})

test('without the gateway’s signature there is no answer', async () => {
  expect((await ask('/tickets.list', person, {})).status).toBe(401)
})

test('受理, 答复, 办结: one step each, then no more', async () => {
  expect(await advance({ ticketId: 'ticket-1' })).toMatchObject({ status: 200, ticket: { state: 'assigned' } })
  expect(await advance({ ticketId: 'ticket-1', words: '该医生为急诊会诊查看' })).toMatchObject({ ticket: { state: 'answered' } })
  expect(await advance({ ticketId: 'ticket-1' })).toMatchObject({ ticket: { state: 'closed' } })
  expect(await advance({ ticketId: 'ticket-1' })).toMatchObject({ status: 409 })
  expect(await advance({ ticketId: 'ticket-2' })).toMatchObject({ status: 404 })
  const { answer } = await ask('/tickets.list', person)
  expect(Object(answer).result.tickets).toMatchObject([
    {
      ticketId: 'ticket-1',
      state: 'closed',
      answer: '该医生为急诊会诊查看',
      steps: [{}, { words: '中山大学附属第一医院已受理，正在核查' }, { words: '该医生为急诊会诊查看' }, { words: '省平台已办结' }],
    },
  ])
})

test('clicks at once make as many steps as were answered with one; the page’s form comes back to the page', async () => {
  await ask('/tickets.create', { ...complaint, ticketId: 'ticket-3' })
  const clicks = await Promise.all([advance({ ticketId: 'ticket-3' }), advance({ ticketId: 'ticket-3' })])
  const steps = (await all())[0].steps.length
  expect(steps - 1).toBe(clicks.filter(({ status }) => status === 200).length)
  const body = new URLSearchParams({ ticketId: 'ticket-3', words: '' })
  const answer = await fetch(`${sandbox.url}/province/tickets`, { method: 'POST', body, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/province/tickets'])
  expect((await all())[0].steps).toHaveLength(steps + 1)
  const page = await (await fetch(`${sandbox.url}/province/tickets`)).text()
  for (const words of ['沙箱自定，非省平台规定', '我没有去过这家医院', '2026-12-07']) expect(page).toContain(words)
})
