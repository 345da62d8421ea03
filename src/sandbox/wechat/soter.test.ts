import { createDatabase, type TestDatabase } from '../../../test/database'
import { soterResultSchema, soterVerifyAnswer, soterVerifyPath } from '../../contract/upstream/wechat/soter'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'

let files: TestDatabase
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let token = ''
beforeAll(async () => {
  files = await createDatabase()
  sandbox = await startSandbox(exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' }))
  await takeToken()
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})

async function takeToken() {
  const answer = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: 'secret' })
  token = String(answer.access_token)
}
async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${sandbox.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...Object(await response.json()) }
}
const openid = 'oSandboxResident000000000001'
const touch = (outcome: string, challenge = 'challenge-1', who = openid) =>
  post('/wechat-client/soter', { openid: who, challenge, outcome })
const verify = (body: object) => post(`${soterVerifyPath}?access_token=${token}`, body)

async function signed(challenge = 'challenge-1', who = openid) {
  const { errCode, authMode, resultJSON, resultJSONSignature } = await touch('pass', challenge, who)
  expect([errCode, authMode]).toEqual([0, 'fingerPrint'])
  return { openid: who, json_string: String(resultJSON), json_signature: String(resultJSONSignature) }
}

test('the right finger signs our challenge, and WeChat says so as often as it is asked', async () => {
  const result = await signed()
  expect(soterResultSchema.parse(JSON.parse(result.json_string)).raw).toBe('challenge-1')
  for (let asked = 0; asked < 2; asked += 1)
    expect(soterVerifyAnswer.parse(await verify(result))).toMatchObject({ errcode: 0, is_ok: true })
})

test('another openid’s, another text’s, another result’s or a changed signature is not ok', async () => {
  const [result, later, others] = [await signed(), await signed(), await signed('challenge-1', 'somebody_else')]
  expect(later.json_signature).not.toBe(result.json_signature)
  const wrong = [
    { ...result, openid: 'somebody_else' },
    { ...result, json_string: `${result.json_string} ` },
    { ...result, json_string: result.json_string.replace('challenge-1', 'challenge-2') },
    { ...result, json_signature: later.json_signature },
    { ...result, json_signature: others.json_signature },
    { ...result, json_signature: `${result.json_signature} ` },
    { ...result, json_signature: '' },
    { ...others, openid },
  ]
  for (const each of wrong) expect(await verify(each)).toMatchObject({ errcode: 0, is_ok: false })
  expect(await verify(result)).toMatchObject({ is_ok: true })
})

test('a phone is the same phone each time, and another one signs as another, for the same WeChat', async () => {
  const chip = async (device?: string) => {
    const { resultJSON } = await post('/wechat-client/soter', { openid, challenge: 'x', outcome: 'pass', device })
    const { cpu_id, uid } = soterResultSchema.parse(JSON.parse(String(resultJSON)))
    return `${cpu_id} ${uid}`
  }
  const [own, again, other, otherAgain] = [await chip(), await chip(), await chip('second-phone'), await chip('second-phone')]
  expect([again, otherAgain]).toEqual([own, other])
  expect(other).not.toBe(own)
  expect((await post('/wechat-client/soter', { openid, challenge: 'x', outcome: 'pass', device: '' })).status).toBe(400)
})

test('a wrong finger and a cancelled one give a code and no signature', async () => {
  expect(await touch('fail')).toEqual({ status: 200, errCode: 90009 })
  expect(await touch('cancel')).toEqual({ status: 200, errCode: 90008 })
  for (const body of [
    { openid, challenge: '', outcome: 'pass' },
    { openid, challenge: 'x', outcome: 'maybe' },
    { challenge: 'x', outcome: 'pass' },
  ])
    expect((await post('/wechat-client/soter', body)).status).toBe(400)
})

test('WeChat’s server asks for its token and its arguments', async () => {
  const result = await signed()
  expect(await post(`${soterVerifyPath}?access_token=x`, result)).toMatchObject({ errcode: 40001 })
  expect(await verify({ openid })).toMatchObject({ errcode: 40097 })
  expect(await verify({ ...result, openid: '?' })).toMatchObject({ errcode: 40003 })
})

describe('a number that goes to somebody else', () => {
  const phoneFor = async (who: string) => {
    const { code } = await post('/wechat-client/phone', { openid: who })
    return Object((await post(`/wxa/business/getuserphonenumber?access_token=${token}`, { code })).phone_info).purePhoneNumber
  }
  const move = (who: string, phone: string) => post('/control/phones', { openid: who, phone })
  const listed = async (residentId: string) => {
    const all = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
    return all.find((one: { residentId: string }) => one.residentId === residentId)
  }

  test('only the last to get it has it, and the province’s own register does not change', async () => {
    const number = await phoneFor(openid)
    expect(await move('oNewOwner00001', number)).toMatchObject({ status: 200, openid: 'oNewOwner00001', phone: number })
    expect(await phoneFor('oNewOwner00001')).toBe(number)
    const after = await phoneFor(openid)
    expect(after).toMatch(/^1981\d{7}$/)
    expect(await listed('r001')).toMatchObject({ phone: number, wechatPhone: after })
    const page = await (await fetch(`${sandbox.url}/control?word=林秀兰`)).text()
    expect(page).toContain(after)
    await move('oNewOwner00002', number)
    expect(await phoneFor('oNewOwner00002')).toBe(number)
    expect(await phoneFor('oNewOwner00001')).toMatch(/^198[01]\d{7}$/)
    await move(openid, number)
    expect([await phoneFor(openid), (await listed('r001')).wechatPhone]).toEqual([number, number])
    expect(await phoneFor('oNewOwner00002')).not.toBe(number)
  })

  test('the number that followed from an unknown openid, too; a reset forgets it all', async () => {
    const number = await phoneFor('oFresh000001')
    await move('oFresh000002', number)
    expect(await phoneFor('oFresh000001')).not.toBe(number)
    await post('/control/reset', {})
    await takeToken()
    expect(await phoneFor('oFresh000001')).toBe(number)
    expect(await phoneFor('oFresh000002')).not.toBe(number)
  })

  test.each([[{ openid: '?', phone: '13800138000' }], [{ openid, phone: '1380013800' }], [{ openid }]])('%j is refused', async (body) => {
    expect((await post('/control/phones', body)).status).toBe(400)
  })
})
