import { permissionSaved, permits } from './permissionRule'

const saved = new Date('2026-03-01T00:00:00Z')
const days = (count: number) => new Date(saved.getTime() + count * 24 * 60 * 60 * 1000)

test('status 1 is good for exactly 30 days', () => {
  const permission = permissionSaved('1', saved)
  expect(permits(permission, saved)).toBe(true)
  expect(permits(permission, new Date(days(30).getTime() - 1))).toBe(true)
  expect(permits(permission, days(30))).toBe(false)
})

test('status 0 permits nothing', () => {
  expect(permits(permissionSaved('0', saved), saved)).toBe(false)
})

test('no save permits nothing', () => {
  expect(permits(null, saved)).toBe(false)
})
