import { deepestBody } from '../contract/answer'
import { isTooDeep } from './bodyDepth'

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let body: unknown = 'inside'
  for (let made = 0; made < depth; made += 1) body = wrap(body)
  return body
}

test.each([
  ['arrays', (inner: unknown) => [inner]],
  ['objects', (inner: unknown) => ({ before: [], inner })],
])('%s: as deep as allowed, one deeper, and so deep that walking through it would overflow', (_name, wrap) => {
  expect(isTooDeep(nested(deepestBody, wrap))).toBe(false)
  expect(isTooDeep(nested(deepestBody + 1, wrap))).toBe(true)
  const deep = nested(20_000, wrap)
  expect(isTooDeep(deep)).toBe(true)
  expect(() => JSON.stringify(deep)).toThrow(RangeError)
})

test('what is wide, or nothing at all, is not deep', () => {
  for (const body of [null, undefined, '', 1, {}, [], Array.from({ length: 20_000 }, () => ({ a: [1] }))])
    expect(isTooDeep(body)).toBe(false)
})
