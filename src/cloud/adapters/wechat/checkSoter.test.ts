import { createServer, type Server } from 'node:http'
import { Agent } from 'undici'
import { freePort } from '../../../../config/freePort'
import { testClock } from '../../../../test/cloud/testClock'
import { soterVerifyPath } from '../../../contract/upstream/wechat/soter'
import { accessTokens } from './accessToken'
import { wechatApi } from './wechatApi'

const heard: { path: string; token: string | null; body: unknown }[] = []
let answer: { status?: number; text: string }
let server: Server
let dispatcher: Agent
let port: number
beforeAll(async () => {
  port = await freePort()
  dispatcher = new Agent({ pipelining: 0 })
  server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://wechat')
      if (url.pathname === '/cgi-bin/stable_token') return response.end(JSON.stringify({ access_token: 't1', expires_in: 7200 }))
      heard.push({ path: url.pathname, token: url.searchParams.get('access_token'), body: JSON.parse(text) })
      response.statusCode = answer.status ?? 200
      return response.end(answer.text)
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await dispatcher.destroy()
})

const proof = { openid: 'o1', resultJson: '{"raw":"challenge"}', signature: 'c2lnbmF0dXJl' }
function check() {
  const app = { apiBaseUrl: `http://127.0.0.1:${port}`, appId: 'wx0', appSecret: 's', dispatcher }
  return wechatApi(app, accessTokens(app, testClock())).checkSoter(proof)
}

test('what the phone signed goes to WeChat as it came, with the openid of the account and a token in the address', async () => {
  answer = { text: JSON.stringify({ errcode: 0, errmsg: 'ok', is_ok: true }) }
  expect(await check()).toEqual({ kind: 'valid' })
  const body = { openid: 'o1', json_string: proof.resultJson, json_signature: proof.signature }
  expect(heard).toEqual([{ path: soterVerifyPath, token: 't1', body }])
})

test.each([
  ['is_ok false', { errcode: 0, is_ok: false }, 'invalid'],
  // errcode 0 says that the question was understood, not that the answer is yes.
  ['no is_ok', { errcode: 0 }, 'invalid'],
  ['an error with is_ok', { errcode: 90010, is_ok: true }, 'invalid'],
  ['busy', { errcode: -1 }, 'unavailable'],
  ['no errcode', { is_ok: true }, 'unavailable'],
  ['is_ok that is no boolean', { errcode: 0, is_ok: 'true' }, 'unavailable'],
])('%s is no valid signature', async (_, body, kind) => {
  answer = { text: JSON.stringify(body) }
  expect(await check()).toEqual({ kind })
})

test.each([
  ['an error page', { status: 502, text: '<html>' }],
  ['half an answer', { text: '{"errcode":0,"is_ok":tr' }],
])('%s says nothing', async (_, given) => {
  answer = given
  expect(await check()).toEqual({ kind: 'unavailable' })
})
