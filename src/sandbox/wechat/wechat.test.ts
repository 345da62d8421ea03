import { randomUUID } from 'node:crypto'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'
import { certHash } from './certHash'

let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let token = ''
beforeAll(async () => {
  files = await createDatabase()
  sandbox = await startSandbox(exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' }))
  const answer = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: 'secret' })
  expect(answer).toMatchObject({ expires_in: 7200 })
  token = String(answer.access_token)
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return Object(await response.json())
}
const asServer = (path: string, body: object) => post(`${path}?access_token=${token}`, body)
const openid = 'oSandboxResident000000000001'

async function exchange(code: unknown, query: Record<string, string> = {}): Promise<unknown> {
  const all = { appid: 'wx0123456789abcdef', secret: 'secret', js_code: String(code), grant_type: 'authorization_code', ...query }
  return (await fetch(`${sandbox.url}/sns/jscode2session?${new URLSearchParams(all).toString()}`)).json()
}

test('a login code becomes its openid once', async () => {
  const { code } = await post('/wechat-client/login', { openid })
  expect(await exchange(code, { appid: 'wx0' })).toMatchObject({ errcode: 40013 })
  expect(await exchange(code, { secret: 'x' })).toMatchObject({ errcode: 40125 })
  expect(await exchange(code)).toMatchObject({ openid, session_key: expect.any(String) })
  expect(await exchange(code)).toMatchObject({ errcode: 40163 })
  expect(await exchange('unknown')).toMatchObject({ errcode: 40029 })
})

test('a phone code becomes the resident’s number, or one that follows from an unknown openid', async () => {
  const phoneFor = async (who: string) => {
    const { code } = await post('/wechat-client/phone', { openid: who })
    return asServer('/wxa/business/getuserphonenumber', { code })
  }
  expect(await phoneFor(openid)).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: '19900001007', countryCode: '86' } })
  const [first, again] = [await phoneFor('somebody_else'), await phoneFor('somebody_else')]
  expect(first).toMatchObject({ phone_info: { purePhoneNumber: expect.stringMatching(/^1980\d{7}$/) } })
  expect(again.phone_info).toMatchObject({ purePhoneNumber: Object(first.phone_info).purePhoneNumber })
})

test('without a valid access token it is 40001', async () => {
  expect(await post('/wxa/business/getuserphonenumber?access_token=x', { code: 'x' })).toMatchObject({ errcode: 40001 })
})

describe('face', () => {
  const person = { name: '林秀兰', number: '440104195403120222' }
  async function face(outcome: string | number, { name, number } = person) {
    const sequence = randomUUID().replaceAll('-', '')
    const certificate = { cert_type: 'IDENTITY_CARD', cert_name: name, cert_no: number }
    const started = await asServer('/cityservice/face/identify/getverifyid', { out_seq_no: sequence, cert_info: certificate, openid })
    const query = {
      verify_id: started.verify_id,
      out_seq_no: sequence,
      cert_hash: certHash({ type: 'IDENTITY_CARD', name, number }),
      openid,
    }
    const before = await asServer('/cityservice/face/identify/queryverifyinfo', query)
    const onPhone = await post('/wechat-client/face', { verifyId: started.verify_id, outcome })
    const after = await asServer('/cityservice/face/identify/queryverifyinfo', query)
    return { started, before: before.verify_ret, onPhone: onPhone.errCode, after: after.verify_ret }
  }

  test('a pass is 10000 after 10300', async () => {
    expect(await face('pass')).toMatchObject({ started: { errcode: 0, expires_in: 3600 }, before: 10300, onPhone: 0, after: 10000 })
  })

  test.each([
    ['cancel', 90002],
    ['mismatch', 10004],
    ['light', 10010],
    [10042, 10042],
  ])('%s is %i', async (outcome, verifyRet) => {
    expect(await face(outcome)).toMatchObject({ onPhone: verifyRet, after: verifyRet })
  })

  test('a passing face still has to be in the register, under that name', async () => {
    expect(await face('pass', { ...person, name: '林秀蘭' })).toMatchObject({ after: 10003 })
    expect(await face('pass', { name: '张三', number: '310101199801011234' })).toMatchObject({ after: 10026 })
  })

  test('somebody else’s query is 84001', async () => {
    const query = { verify_id: 'x', out_seq_no: 'abcde', cert_hash: 'x', openid }
    expect(await asServer('/cityservice/face/identify/queryverifyinfo', query)).toMatchObject({ errcode: 84001 })
  })
})

describe('subscribe messages', () => {
  const template = 'template_one'
  const answer = (words: object) => post('/wechat-client/subscribe', { openid, templateId: template, ...words })
  const send = (change: object) =>
    asServer('/cgi-bin/message/subscribe/send', {
      touser: openid,
      template_id: template,
      data: { thing1: { value: '有一份调阅申请' } },
      ...change,
    })
  const arrived = async () => Object(await (await fetch(`${sandbox.url}/phone/messages`)).json()).messages

  test('who was never asked, or said no, gets none', async () => {
    expect(await send({})).toMatchObject({ errcode: 43101 })
    expect(await answer({ accepted: false })).toEqual({ [template]: 'reject' })
    expect(await answer({ answer: 'reject' })).toEqual({ [template]: 'reject' })
    expect(await answer({ answer: 'ban' })).toEqual({ [template]: 'ban' })
    expect(await send({})).toMatchObject({ errcode: 43101 })
    expect(await arrived()).toEqual([])
  })

  test('each yes is exactly one message; a no takes nothing back, and a malformed send uses nothing up', async () => {
    expect(await answer({ accepted: true })).toEqual({ [template]: 'accept' })
    expect(await answer({ answer: 'accept' })).toEqual({ [template]: 'accept' })
    await answer({ answer: 'reject' })
    expect(await send({ data: { thing1: { value: '一'.repeat(21) } } })).toMatchObject({ errcode: 47003 })
    expect(await send({ template_id: '?' })).toMatchObject({ errcode: 40037 })
    expect(await send({ touser: '?' })).toMatchObject({ errcode: 40003 })
    expect(await send({})).toMatchObject({ errcode: 0 })
    expect(await send({})).toMatchObject({ errcode: 0 })
    expect(await send({})).toMatchObject({ errcode: 43101 })
    const one = { channel: 'wechat', to: openid, text: '有一份调阅申请', at: expect.any(String) }
    expect(await arrived()).toEqual([one, one])
  })

  test('ten sends at once with three left: three arrive', async () => {
    const before = (await arrived()).length
    for (let yes = 0; yes < 3; yes += 1) await answer({ accepted: true })
    const answers = await Promise.all(Array.from({ length: 10 }, () => send({})))
    expect(answers.map(({ errcode }) => Number(errcode)).sort((left, right) => left - right)).toEqual([0, 0, 0, ...Array(7).fill(43101)])
    expect((await arrived()).length).toBe(before + 3)
  })

  test('another template and another phone have a balance of their own', async () => {
    await answer({ accepted: true })
    expect(await send({ template_id: 'template_two' })).toMatchObject({ errcode: 43101 })
    expect(await send({ touser: 'somebody_else' })).toMatchObject({ errcode: 43101 })
    expect(await send({})).toMatchObject({ errcode: 0 })
  })
})

test('the client door is open to a page of another origin', async () => {
  const answer = await fetch(`${sandbox.url}/wechat-client/login`, {
    method: 'OPTIONS',
    headers: { origin: 'http://127.0.0.1:10086', 'access-control-request-method': 'POST' },
  })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})
