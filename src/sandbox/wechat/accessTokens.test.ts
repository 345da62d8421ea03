import { createAccessTokens } from './accessTokens'

const start = new Date('2026-03-01T00:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test('the same token for two hours, overlapping its successor in the last five minutes', () => {
  const tokens = createAccessTokens()
  const first = tokens.current(false, start)
  expect(first.expiresIn).toBe(7200)
  expect(tokens.current(false, later(100))).toEqual({ token: first.token, expiresIn: 7100 })
  const second = tokens.current(false, later(7000))
  expect(second.token).not.toBe(first.token)
  expect(tokens.isValid(first.token, later(7100))).toBe(true)
  expect(tokens.isValid(first.token, later(7200))).toBe(false)
  expect(tokens.isValid(second.token, later(7200))).toBe(true)
})

test('a forced one ends the old at once', () => {
  const tokens = createAccessTokens()
  const first = tokens.current(false, start)
  const second = tokens.current(true, start)
  expect(tokens.isValid(first.token, start)).toBe(false)
  expect(tokens.isValid(second.token, start)).toBe(true)
})
