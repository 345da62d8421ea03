import { createHash } from 'node:crypto'
import { createNonceMemory } from './nonceMemory'
import { checkTif, tifHeaders, tifSignature } from './tif'

const now = new Date('2026-11-21T08:00:00Z')
const gate = () => ({ paasId: 'id', paasToken: 'token', nonces: createNonceMemory(), now })
const headers = (at = now, nonce = 'n1') => ({ ...tifHeaders('id', 'token', nonce, at) })

test('the signature is UPPER(HEX(SHA256(timestamp + token + nonce + timestamp)))', () => {
  const expected = createHash('sha256').update('1700000000tokenn11700000000').digest('hex').toUpperCase()
  expect(tifSignature('1700000000', 'token', 'n1')).toBe(expected)
})

test('good headers pass once', () => {
  const same = gate()
  expect(checkTif(headers(), same)).toEqual({ ok: true })
  expect(checkTif(headers(), same)).toMatchObject({ ok: false, status: 403 })
})

test.each([
  ['unknown paasid', { 'x-tif-paasid': 'other' }, 401],
  ['wrong signature', { 'x-tif-signature': 'A'.repeat(64) }, 401],
  ['lower-case signature', { 'x-tif-signature': 'a'.repeat(64) }, 401],
  ['malformed timestamp', { 'x-tif-timestamp': 'now' }, 401],
])('%s is refused', (_, changed, status) => {
  expect(checkTif({ ...headers(), ...changed }, gate())).toMatchObject({ ok: false, status })
})

test('the window is 300 seconds either way', () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  expect(checkTif(headers(at(-300)), gate())).toEqual({ ok: true })
  expect(checkTif(headers(at(300)), gate())).toEqual({ ok: true })
  expect(checkTif(headers(at(-301)), gate())).toMatchObject({ ok: false, status: 403 })
  expect(checkTif(headers(at(301)), gate())).toMatchObject({ ok: false, status: 403 })
})

test('a refused header set does not use up its nonce', () => {
  const same = gate()
  checkTif({ ...headers(), 'x-tif-signature': 'A'.repeat(64) }, same)
  expect(checkTif(headers(), same)).toEqual({ ok: true })
})
