import { main } from '../../src/cloud/functions/api/main'
import { functionApplication } from '../../src/cloud/wiring/functionApplication'
import { Patient, rawCall, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'

let stack: Stack
let people: SyntheticResident[]
const outside = { ...process.env }
beforeAll(async () => {
  stack = await startStack()
  people = (await syntheticResidents(stack)).filter((resident) => resident.documentType === '01')
  // A cloud function's settings come from its environment, and so does WeChat's word for who calls.
  Object.assign(process.env, stack.environment)
})
afterAll(async () => {
  process.env = outside
  await stack.close()
})

function person(index: number): SyntheticResident {
  const found = people[index]
  if (!found) throw new Error('too few residents')
  return found
}

function callFunction(openid: string | null, data: Record<string, unknown>, source = 'wx_client'): Promise<unknown> {
  process.env.WX_OPENID = openid ?? ''
  process.env.TCB_SOURCE = source
  // WeChat adds these two to every event by itself.
  return main({ ...data, userInfo: { appId: 'wx', openId: openid }, tcbContext: {} })
}

async function signInByFunction(patient: Patient): Promise<string> {
  const code = await patient.wechat('login', { openid: patient.person.openid })
  const answer = await callFunction(patient.person.openid, { operation: 'identity.signIn', input: { code } })
  expect(answer).toMatchObject({ ok: true, data: { me: { level: 0 } }, subject: null, traceId: expect.any(String) })
  return Object(Object(answer).data).session
}

test('both transports give the same answers to the same calls', async () => {
  const patient = new Patient(stack, person(0))
  patient.session = await signInByFunction(patient)
  const calls = [
    { operation: 'identity.me', input: {} },
    { operation: 'identity.me', input: { more: 1 } },
    { operation: 'record.overview', input: {} },
    { operation: 'nothing.atAll', input: {} },
  ]
  for (const { operation, input } of calls) {
    const { traceId: _one, ...byFunction } = Object(await callFunction(person(0).openid, { operation, input, session: patient.session }))
    const { traceId: _other, ...byHttp } = Object((await rawCall(stack, operation, { input }, patient.session)).body)
    expect(byFunction).toEqual(byHttp)
  }
})

test('a body nested without end is a wrong input over both transports, never an error of ours', async () => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  const wrong = { ok: false, error: { code: 'input.invalid' } }
  // What is guarded against: to be measured, it would have to be written out.
  expect(() => JSON.stringify(nested(20_000))).toThrow(RangeError)
  for (const data of [{ input: nested(20_000) }, { more: nested(20_000) }, { session: nested(20_000) }])
    expect(await callFunction(person(0).openid, { operation: 'identity.me', ...data })).toMatchObject(wrong)
  const most = 64 * 1024
  const full = Math.floor((most - '{"input":}'.length) / 2)
  for (const text of [
    '['.repeat(most),
    `{"input":${'['.repeat(full)}${']'.repeat(full)}}`,
    `{"input":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
  ])
    expect(await rawCall(stack, 'identity.me', text)).toMatchObject({ status: 400, body: wrong })
})

test('over callFunction the session’s openid must be WeChat’s own', async () => {
  const patient = new Patient(stack, person(1))
  const session = await signInByFunction(patient)
  const me = { operation: 'identity.me', input: {}, session }
  expect(await callFunction(person(1).openid, me)).toMatchObject({ ok: true })
  expect(await callFunction(person(2).openid, me)).toMatchObject({ ok: false, error: { code: 'session.required' } })
  expect(await callFunction(null, me)).toMatchObject({ ok: false, error: { code: 'session.required' } })
  expect(await callFunction(person(1).openid, me, 'wx_http')).toMatchObject({ ok: false, error: { code: 'session.required' } })
})

test('a login code of somebody else’s phone opens no session over callFunction', async () => {
  const code = await new Patient(stack, person(3)).wechat('login', { openid: person(3).openid })
  const answer = await callFunction(person(4).openid, { operation: 'identity.signIn', input: { code } })
  expect(answer).toMatchObject({ ok: false, error: { code: 'identity.loginRejected' } })
})

test('a cloud function that cannot start answers all the same, and names no address', async () => {
  await (await functionApplication()).close()
  jest.resetModules()
  const database = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  process.env.WX_OPENID = person(5).openid
  process.env.TCB_SOURCE = 'wx_client'
  const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  const fresh: { main(event: unknown): Promise<unknown> } = require('../../src/cloud/functions/api/main')
  const answers = [await fresh.main({ operation: 'identity.me', input: {} }), await fresh.main(null)]
  process.env.DATABASE_URL = database
  const console = told.mock.calls.join('')
  told.mockRestore()
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'system.unexpected' } })
  expect(JSON.stringify(answers)).not.toContain('DATABASE_URL')
  expect(console).toContain('缺少 DATABASE_URL')
})
