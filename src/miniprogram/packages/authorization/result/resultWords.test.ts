import { exampleGrant } from '../../../capabilities/authorization/examples'
import { resultWords } from './resultWords'

describe('what came of an agreement', () => {
  it('is for the doctor in front when a code was read out', () => {
    expect(resultWords(exampleGrant(), '您', null).title).toBe('医生已验证')
  })

  it('is for the visit to come when it was a booking, and needs no code', () => {
    expect(resultWords(exampleGrant({ way: 'booking' }), '您', null)).toEqual({
      title: '已同意',
      words: '广东省人民医院在您就诊时可以直接查看，不用再给授权码。您随时可以取消。',
    })
  })

  test.each(['wechat', 'booking'] as const)('promises nothing before the province has recorded it (%s)', (way) => {
    expect(resultWords(exampleGrant({ way, state: 'recording' }), '您', null).title).toMatch(/正在登记$/)
    expect(resultWords(exampleGrant({ way, state: 'refused' }), '您', null).title).toBe('省平台没有登记成功')
  })

  it('says for how long, and of a child no longer than childhood', () => {
    const ward = { residentId: 'ward', name: '黎乐言', endsAt: '2026-11-30T16:00:00.000Z', frozen: false }
    const used = (who: string, of: typeof ward | null) => resultWords(exampleGrant(), who, of).words
    expect(used('您', null)).toBe('广东省人民医院可以查看您的健康档案，共30天。您随时可以取消。')
    expect(used('黎乐言', ward)).toBe('广东省人民医院可以查看黎乐言的健康档案，到黎乐言18岁生日那天（12月1日）零点为止。您随时可以取消。')
    const later = { ...ward, endsAt: '2027-03-01T16:00:00.000Z' }
    expect(used('黎乐言', later)).toBe('广东省人民医院可以查看黎乐言的健康档案，共30天。您随时可以取消。')
  })
})
