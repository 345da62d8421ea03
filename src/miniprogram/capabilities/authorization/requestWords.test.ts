import { openUntil, requestWords } from './requestWords'

const now = Date.parse('2026-11-21T06:05:00.000Z')

describe('调阅申请', () => {
  it('leads a booking to the request, and a doctor who waits to a code', () => {
    expect(requestWords('booking', '您').act).toBe('看看申请')
    expect(requestWords('wechat', '您').act).toBe('查看授权码')
  })

  it('leads an SMS nowhere, and says whom not to tell', () => {
    expect(requestWords('sms', '您').act).toBeNull()
    expect(requestWords('sms', '您').note).toBe(
      '授权码已用短信发到您在省平台登记的手机号。同意，就当面念给医生听；不同意，就不要告诉任何人。',
    )
  })

  it('says whose record it is when it is a child’s', () => {
    expect(requestWords('wechat', '黎乐言').wants).toBe('想看黎乐言的健康档案')
    expect(requestWords('wechat', '您').wants).toBe('想看您的健康档案')
  })

  test.each([
    ['2026-11-21T06:35:00.000Z', '14:35 前'],
    ['2026-11-22T01:10:00.000Z', '明天 09:10 前'],
    ['2026-11-24T01:10:00.000Z', '11月24日 09:10 前'],
  ])('%s: %s', (expiresAt, words) => {
    expect(openUntil(expiresAt, now)).toBe(words)
  })
})
