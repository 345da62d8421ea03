import { accessEnd, accessLength } from './accessLength'

const now = Date.parse('2026-11-21T06:00:00.000Z')
const ward = { residentId: 'ward', name: '王小明', endsAt: '2026-12-21T06:00:00.000Z', frozen: false }

test('a hospital may look for 30 days, and never past a child’s 18th birthday', () => {
  expect(accessLength(null, now)).toBe('共30天')
  expect(accessLength(ward, now)).toBe('共30天')
  expect(accessLength({ ...ward, endsAt: '2026-12-20T16:00:00.000Z' }, now)).toBe('到王小明18岁生日那天（12月21日）零点为止')
})

test('a permission ends at its hour, or with childhood', () => {
  expect(accessEnd(null, ward.endsAt, now)).toBe('12月21日 14:00')
  expect(accessEnd(ward, '2026-12-20T06:00:00.000Z', now)).toBe('12月20日 14:00')
  expect(accessEnd({ ...ward, endsAt: '2026-12-20T16:00:00.000Z' }, '2026-12-20T16:00:00.000Z', now)).toBe(
    '到王小明18岁生日那天（12月21日）零点为止',
  )
})
