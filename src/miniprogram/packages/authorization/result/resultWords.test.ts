import { exampleGrant } from '../../../capabilities/authorization/examples'
import { resultWords } from './resultWords'

describe('what came of an agreement', () => {
  it('is for the doctor in front when a code was read out', () => {
    expect(resultWords(exampleGrant()).title).toBe('医生已验证')
  })

  it('is for the visit to come when it was a booking, and needs no code', () => {
    expect(resultWords(exampleGrant({ way: 'booking' }))).toEqual({
      title: '已同意',
      words: '广东省人民医院在您就诊时可以直接查看，不用再给授权码。您随时可以取消。',
    })
  })

  test.each(['wechat', 'booking'] as const)('promises nothing before the province has recorded it (%s)', (way) => {
    expect(resultWords(exampleGrant({ way, state: 'recording' })).title).toMatch(/正在登记$/)
    expect(resultWords(exampleGrant({ way, state: 'refused' })).title).toBe('省平台没有登记成功')
  })
})
