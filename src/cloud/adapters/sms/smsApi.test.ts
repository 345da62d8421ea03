import { createServer, type Server } from 'node:http'
import { Agent } from 'undici'
import { smsSendRequest } from '../../../contract/upstream/sms/send'
import { smsApi } from './smsApi'

const message = { messageId: '0123456789', phone: '13900000000', text: '您好' }
const dispatcher = new Agent({ connections: 4 })
let server: Server
let base = ''
let answer: { status: number; body: string; location?: string } | 'hangUp' = { status: 200, body: '{"accepted":true}' }
const heard: { url: string | undefined; method: string | undefined; body: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += String(part)
    })
    request.on('end', () => {
      heard.push({ url: request.url, method: request.method, body })
      if (answer === 'hangUp') response.destroy()
      else response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location }).end(answer.body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/sms` : ''
})
afterAll(async () => {
  await dispatcher.close()
  await new Promise((closed) => server.close(closed))
})

test('sends what the contract says, and believes only a plain yes', async () => {
  expect(await smsApi(base, dispatcher).send(message)).toBe('sent')
  const [first] = heard
  expect(first).toMatchObject({ url: '/sms/send', method: 'POST' })
  expect(smsSendRequest.parse(JSON.parse(first?.body ?? ''))).toEqual(message)
})

test.each([
  { status: 200, body: '{"accepted":false}' },
  { status: 429, body: '' },
  { status: 503, body: '' },
])('$status $body is certainly not sent', async (given) => {
  answer = given
  expect(await smsApi(base, dispatcher).send(message)).toBe('notSent')
})

test.each([
  { status: 200, body: '<html>' },
  { status: 200, body: '' },
  { status: 200, body: '{"accepted":"true"}' },
  { status: 400, body: '{"accepted":true}' },
  { status: 500, body: '' },
  { status: 302, body: '', location: '/sms/elsewhere' },
])('$status $body may have been sent', async (given) => {
  answer = given
  expect(await smsApi(base, dispatcher).send(message)).toBe('unanswered')
})

test('a connection that breaks off after the message was heard: it may have been sent', async () => {
  answer = 'hangUp'
  const before = heard.length
  expect(await smsApi(base, dispatcher).send(message)).toBe('unanswered')
  expect(heard).toHaveLength(before + 1)
})

test('nobody there: certainly not sent', async () => {
  expect(await smsApi('http://127.0.0.1:1/sms', dispatcher).send(message)).toBe('notSent')
})
