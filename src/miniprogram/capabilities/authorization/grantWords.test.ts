import { exampleGrant } from './examples'
import { grantLine, liveGrants, lookWords } from './grantWords'

const now = Date.parse('2026-11-21T06:05:00.000Z')

describe('已授权医院', () => {
  it('has what expires soonest on top, and nothing that has ended', () => {
    const grants = [
      exampleGrant({ grantId: 'active' }),
      exampleGrant({ grantId: 'later', state: 'expiring', expiresAt: '2026-11-24T00:00:00.000Z' }),
      exampleGrant({ grantId: 'over', state: 'expired' }),
      exampleGrant({ grantId: 'refused', state: 'refused' }),
      exampleGrant({ grantId: 'back', state: 'revoked' }),
      exampleGrant({ grantId: 'soon', state: 'expiring', expiresAt: '2026-11-22T00:00:00.000Z' }),
      exampleGrant({ grantId: 'going', state: 'revoking' }),
    ]
    expect(liveGrants(grants).map(({ grantId }) => grantId)).toEqual(['soon', 'later', 'active', 'going'])
  })

  it('says how it was given, how long it lasts and when it was last used', () => {
    expect(grantLine(exampleGrant({ daysLeft: 28, lastAccessAt: '2026-11-21T06:05:00.000Z' }), now)).toBe(
      '微信授权码，还剩 28 天，今天 14:05看过',
    )
    expect(grantLine(exampleGrant({ way: 'booking' }), now)).toBe('预约时同意，还剩 30 天，没有查看记录')
    // For guardians in dispute, who are not told of looks: not that there was none.
    expect(grantLine(exampleGrant({ way: 'booking' }), now, true)).toBe('预约时同意，还剩 30 天')
  })

  it('says what to do before it expires', () => {
    expect(grantLine(exampleGrant({ way: 'sms', state: 'expiring', daysLeft: 3 }), now)).toBe(
      '短信授权码，没有查看记录。还剩 3 天，需要继续就诊可在下次看病时重新授权',
    )
  })

  it('promises no more days once it is being taken back', () => {
    expect(grantLine(exampleGrant({ state: 'revoking' }), now)).toBe('微信授权码，没有查看记录')
  })

  it.each([
    ['revoked', { state: 'revoked', revokedAt: '2026-11-21T06:04:00.000Z' }],
    ['expired', { state: 'expired', expiresAt: '2026-11-21T06:04:00.000Z' }],
    ['refused', { state: 'refused' }],
  ] as const)('never says of a permission that is %s that it was used afterwards', (_, ended) => {
    const grant = exampleGrant(ended)
    expect(lookWords({ ...grant, lastAccessAt: '2026-11-21T06:04:00.000Z' }, now)).toBe('结束后的查看见“调阅记录”')
    expect(lookWords({ ...grant, lastAccessAt: '2026-11-21T06:01:00.000Z' }, now)).toBe('今天 14:01看过')
  })
})
