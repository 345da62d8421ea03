import { createOneTimeCodes } from './oneTimeCodes'

const start = new Date('2026-03-01T00:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test('a code is good once: the second use is 40163', () => {
  const codes = createOneTimeCodes()
  const code = codes.issue('login', 'openid1', start)
  expect(codes.redeem('login', code, later(1))).toEqual({ ok: true, openid: 'openid1' })
  expect(codes.redeem('login', code, later(2))).toEqual({ ok: false, errcode: 40163 })
})

test('after five minutes, or when it was never issued, it is 40029', () => {
  const codes = createOneTimeCodes()
  const code = codes.issue('login', 'openid1', start)
  expect(codes.redeem('login', code, later(300))).toEqual({ ok: false, errcode: 40029 })
  expect(codes.redeem('login', 'other', later(1))).toEqual({ ok: false, errcode: 40029 })
})

test('a login code is not a phone code', () => {
  const codes = createOneTimeCodes()
  expect(codes.redeem('phone', codes.issue('login', 'openid1', start), start)).toEqual({ ok: false, errcode: 40029 })
})
