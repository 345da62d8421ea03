import { describeBug } from './log'

test('of a bug only its name and the places in our code: no line of its message, whatever that looks like', () => {
  const secret = '患者张三\n    at 精神科门诊 (病历.ts:1:1)'
  const error = new TypeError(secret)
  const { name, at } = describeBug(error)
  expect(name).toBe('TypeError')
  expect(at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  expect(at.join('\n')).not.toMatch(/张三|精神科/)
  // The control: it stands in what the error says of itself, in a line like any place.
  expect(error.stack).toMatch(/^ {4}at 精神科门诊/m)
})

test('what is no error has no places', () => {
  expect(describeBug('患者张三')).toEqual({ name: 'string', at: [] })
})
