import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Agent } from 'undici'
import { freePort } from '../../../../config/freePort'
import { testClock } from '../../../../test/cloud/testClock'
import { accessTokens } from './accessToken'
import { subscribeMessages } from './subscribeMessages'
import { wechatApi } from './wechatApi'

type Reply = (response: ServerResponse) => void
const json =
  (body: unknown): Reply =>
  (response) =>
    response.end(JSON.stringify(body))

/** WeChat's server, answering as scripted; every stable_token is a new one. */
function startWechat() {
  const replies: Reply[] = []
  const heard: { path: string; token: string | null; body: unknown }[] = []
  let tokens = 0
  const server: Server = createServer((request: IncomingMessage, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://wechat')
      if (url.pathname === '/cgi-bin/stable_token') {
        tokens += 1
        return json({ access_token: `token-${tokens}`, expires_in: 7200 })(response)
      }
      heard.push({ path: url.pathname, token: url.searchParams.get('access_token'), body: JSON.parse(text) })
      return (replies.shift() ?? json({ errcode: 0, errmsg: 'ok' }))(response)
    })
  })
  return { server, replies, heard, tokensGiven: () => tokens }
}

let wechat: ReturnType<typeof startWechat>
let dispatcher: Agent
let port: number
beforeEach(async () => {
  wechat = startWechat()
  // A new connection a call, so that a server that has gone is a server that cannot be reached.
  dispatcher = new Agent({ pipelining: 0 })
  port = await freePort()
  await new Promise<void>((listening) => wechat.server.listen(port, '127.0.0.1', listening))
})
afterEach(async () => {
  wechat.server.closeAllConnections()
  await new Promise((closed) => wechat.server.close(closed))
  await dispatcher.destroy()
})

function phoneOfBoth() {
  const app = { apiBaseUrl: `http://127.0.0.1:${port}`, appId: 'wx0', appSecret: 's', dispatcher }
  const tokens = accessTokens(app, testClock())
  return { messages: subscribeMessages(app, tokens), api: wechatApi(app, tokens) }
}
const message = { openid: 'o1', templateId: 't1', page: 'pages/messages/index', data: { thing1: '有医院申请查看您的健康档案' } }

test('the request is WeChat’s own', async () => {
  expect(await phoneOfBoth().messages.send(message)).toEqual({ kind: 'sent' })
  expect(wechat.heard).toEqual([
    {
      path: '/cgi-bin/message/subscribe/send',
      token: 'token-1',
      body: {
        touser: 'o1',
        template_id: 't1',
        page: 'pages/messages/index',
        data: { thing1: { value: '有医院申请查看您的健康档案' } },
        lang: 'zh_CN',
      },
    },
  ])
})

test.each([40001, 40014, 42001])('a token WeChat calls stale (%i) is fetched anew, once, and the message sent once', async (errcode) => {
  const { messages } = phoneOfBoth()
  wechat.replies.push(json({ errcode, errmsg: 'stale' }))
  expect(await messages.send(message)).toEqual({ kind: 'sent' })
  expect(wechat.heard.map(({ token }) => token)).toEqual(['token-1', 'token-2'])
  // The fresh one is kept.
  await messages.send(message)
  expect(wechat.heard.at(-1)?.token).toBe('token-2')
  expect(wechat.tokensGiven()).toBe(2)
})

test('stale twice: no third try, and it certainly was not sent', async () => {
  const { messages, api } = phoneOfBoth()
  const stale = json({ errcode: 42001, errmsg: 'access_token expired' })
  wechat.replies.push(stale, stale, stale, stale)
  expect(await messages.send(message)).toEqual({ kind: 'unavailable' })
  expect(wechat.heard).toHaveLength(2)
  expect(await api.exchangePhoneCode('c')).toEqual({ kind: 'unavailable' })
})

test('one token serves both, and many at once that find it stale leave one fresh one', async () => {
  const { messages, api } = phoneOfBoth()
  await messages.send(message)
  await api.exchangePhoneCode('c')
  expect(wechat.tokensGiven()).toBe(1)
  const stale = json({ errcode: 40001, errmsg: 'stale' })
  wechat.replies.push(stale, stale, stale)
  const outcomes = await Promise.all([messages.send(message), messages.send(message), messages.send(message)])
  expect(outcomes).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }])
  const given = wechat.tokensGiven()
  await messages.send(message)
  expect(wechat.tokensGiven()).toBe(given)
})

test.each([
  [json({ errcode: 43101, errmsg: 'user refuse to accept the msg' }), { kind: 'exhausted' }],
  [json({ errcode: 40003, errmsg: 'invalid openid' }), { kind: 'refused', errcode: 40003 }],
  [json({ errcode: 40037, errmsg: 'invalid template_id' }), { kind: 'refused', errcode: 40037 }],
  [json({ errcode: 47003, errmsg: 'argument invalid' }), { kind: 'refused', errcode: 47003 }],
  [json({ errcode: 41030, errmsg: 'invalid page' }), { kind: 'refused', errcode: 41030 }],
  [json({ errcode: -1, errmsg: 'system error' }), { kind: 'unavailable' }],
  [json({ errcode: 45011, errmsg: 'too often' }), { kind: 'unavailable' }],
  [(response: ServerResponse) => response.writeHead(429).end(), { kind: 'unavailable' }],
  [(response: ServerResponse) => response.writeHead(503).end(), { kind: 'unavailable' }],
  [(response: ServerResponse) => response.writeHead(500).end('{"errcode":0}'), { kind: 'unanswered' }],
  [(response: ServerResponse) => response.writeHead(302, { location: '/elsewhere' }).end(), { kind: 'unanswered' }],
  [(response: ServerResponse) => response.end('<html>系统维护中</html>'), { kind: 'unanswered' }],
  [(response: ServerResponse) => response.end(), { kind: 'unanswered' }],
  [json({ errmsg: 'ok' }), { kind: 'unanswered' }],
  [(response: ServerResponse) => response.socket?.destroy(), { kind: 'unanswered' }],
  [(response: ServerResponse) => response.writeHead(200, { 'content-length': 99 }).write('{"errcode"'), { kind: 'unanswered' }],
])('case %#: what came back is read as %j', async (reply, outcome) => {
  wechat.replies.push((response) => {
    reply(response)
    // A half body ends when the line does.
    if (!response.writableEnded) setImmediate(() => response.socket?.destroy())
  })
  expect(await phoneOfBoth().messages.send(message)).toEqual(outcome)
  expect(wechat.heard).toHaveLength(1)
})

test('nobody there: certainly not sent', async () => {
  const { messages } = phoneOfBoth()
  await messages.send(message)
  wechat.server.closeAllConnections()
  await new Promise((closed) => wechat.server.close(closed))
  expect(await messages.send(message)).toEqual({ kind: 'unavailable' })
  expect(wechat.heard).toHaveLength(1)
})
