import { createHmac } from 'node:crypto'
import { digestHeader } from '../../../contract/upstream/hutong/tifHeaders'
import { backChannelDigest, type IncomingMessage, readGuarded } from './backChannelGuard'
import { tifHeaders } from './tif'

const credentials = { paasId: 'province', paasToken: 'a token', digestKey: 'a digest key of our own' }
const now = new Date('2026-11-21T01:00:00.000Z')

function signed(change: Partial<IncomingMessage> = {}, at = now): IncomingMessage {
  const headers = tifHeaders(credentials, at, 'nonce1')
  const message = { method: 'POST', path: '/hutong/codes.verify', rawBody: Buffer.from('{"code":"123456"}') }
  const digest = createHmac('sm3', credentials.digestKey)
    .update(`POST\n${message.path}\n${headers['x-tif-timestamp']}\nnonce1\n${message.rawBody}`)
    .digest('hex')
  return { ...message, headers: { ...headers, [digestHeader]: digest }, ...change }
}

test('a whole message of these minutes passes and names its nonce', () => {
  expect(readGuarded(credentials, signed(), now)).toEqual({ nonce: 'nonce1' })
})

test('the digest is method, path, timestamp, nonce and raw body, a line each', () => {
  const message = signed()
  expect(backChannelDigest(credentials.digestKey, message, message.headers['x-tif-timestamp'] ?? '', 'nonce1')).toBe(
    message.headers[digestHeader],
  )
})

test.each<[string, Partial<IncomingMessage>]>([
  ['another body', { rawBody: Buffer.from('{"code":"123457"}') }],
  ['another path', { path: '/hutong/grants.check' }],
  ['another method', { method: 'PUT' }],
  ['no headers', { headers: {} }],
])('%s is refused', (_what, change) => {
  expect(readGuarded(credentials, signed(change), now)).toBeNull()
})

test.each([
  [-300, true],
  [-301, false],
  [300, true],
  [301, false],
])('a clock %d s off: accepted %s', (seconds, accepted) => {
  const at = new Date(now.getTime() + seconds * 1000)
  expect(readGuarded(credentials, signed({}, at), now) !== null).toBe(accepted)
})

test('other credentials, the outbound ones included, are refused', () => {
  expect(readGuarded({ ...credentials, paasToken: 'the outbound token' }, signed(), now)).toBeNull()
  expect(readGuarded({ ...credentials, digestKey: 'another key of the same length' }, signed(), now)).toBeNull()
})
