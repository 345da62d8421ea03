import { covers, type GrantSpan, lookStanding } from './lookStanding'

const day = (number: number, milliseconds = 0) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000 + milliseconds)

function grant(from: number, to: number, more: Partial<GrantSpan> = {}): GrantSpan {
  return { granted_at: day(from), expires_at: day(to), refused_at: null, revoked_at: null, ...more }
}

test('a hospital without any grant looks without a grant', () => {
  expect(lookStanding([], day(5))).toBe('noGrant')
  expect(lookStanding([grant(6, 36)], day(5))).toBe('noGrant')
})

test('half-open: the first instant is covered, the last one is not', () => {
  const spans = [grant(0, 30)]
  expect(lookStanding(spans, day(0, -1))).toBe('noGrant')
  expect(lookStanding(spans, day(0))).toBe('covered')
  expect(lookStanding(spans, day(30, -1))).toBe('covered')
  expect(lookStanding(spans, day(30))).toBe('afterExpiry')
})

test('a revocation ends it at the instant the province confirmed, not before', () => {
  const spans = [grant(0, 30, { revoked_at: day(5) })]
  expect(lookStanding(spans, day(5, -1))).toBe('covered')
  expect(lookStanding(spans, day(5))).toBe('afterRevocation')
  // Its days are over too by then, but it was not they that ended it.
  expect(lookStanding(spans, day(40))).toBe('afterRevocation')
})

test('taken back after its days were over: each of the two ends tells from its own instant on', () => {
  const spans = [grant(0, 30, { revoked_at: day(32) })]
  expect(lookStanding(spans, day(31))).toBe('afterExpiry')
  expect(lookStanding(spans, day(32))).toBe('afterRevocation')
})

test('of several grants any one covers; of several ended ones the last tells, in whatever order they come', () => {
  const revokedThenExpired = [grant(0, 30, { revoked_at: day(5) }), grant(6, 36)]
  const expiredThenRevoked = [grant(0, 30), grant(40, 70, { revoked_at: day(45) })]
  for (const order of [(spans: GrantSpan[]) => spans, (spans: GrantSpan[]) => [...spans].reverse()]) {
    expect(lookStanding(order(revokedThenExpired), day(5, 1))).toBe('afterRevocation')
    expect(lookStanding(order(revokedThenExpired), day(20))).toBe('covered')
    expect(lookStanding(order(revokedThenExpired), day(50))).toBe('afterExpiry')
    expect(lookStanding(order(expiredThenRevoked), day(35))).toBe('afterExpiry')
    expect(lookStanding(order(expiredThenRevoked), day(44))).toBe('covered')
    expect(lookStanding(order(expiredThenRevoked), day(60))).toBe('afterRevocation')
  }
})

test('what the province refused never stood', () => {
  const spans = [grant(0, 30, { refused_at: day(0, 1) })]
  expect(lookStanding(spans, day(10))).toBe('noGrant')
  expect(lookStanding(spans, day(40))).toBe('noGrant')
  expect(covers(grant(0, 30), day(10))).toBe(true)
})
