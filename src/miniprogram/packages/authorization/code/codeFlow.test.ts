import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import type { Grant } from '../../../../contract/authorization/listGrants'
import { clientFailure } from '../../../client/failure'
import { type CodeEvent, codeFlow, codeStart, groupDigits, isWorthLooking, secondsLeft } from './codeFlow'

const request: AccessRequest = {
  requestId: `${'a'.repeat(22)}.${'b'.repeat(22)}`,
  kind: 'wechat',
  visitType: 'outpatient',
  orgName: '广东省人民医院',
  department: '心内科',
  staffName: '王建国',
  requestedAt: '2026-11-21T06:00:00.000Z',
  expiresAt: '2026-11-21T06:30:00.000Z',
}
const grant: Grant = {
  grantId: '11111111-1111-4111-8111-111111111111',
  orgName: '广东省人民医院',
  way: 'wechat',
  state: 'recording',
  grantedAt: '2026-11-21T06:02:00.000Z',
  expiresAt: '2026-12-21T06:02:00.000Z',
  daysLeft: 30,
  revokeRequestedAt: null,
  revokedAt: null,
  lastAccessAt: null,
  receiptId: '22222222-2222-4222-8222-222222222222',
}
const issued: CodeEvent = { type: 'codeIssued', code: '361033', expiresAt: '2026-11-21T06:05:00.000Z', request }
const upTo = (...events: CodeEvent[]) => events.reduce(codeFlow, codeStart)

describe('授权码', () => {
  it('is shown once it was issued', () => {
    expect(upTo(issued)).toMatchObject({ at: 'shown', code: '361033' })
  })

  test.each<[string, CodeEvent, string]>([
    ['its time ran out', { type: 'timeRanOut' }, 'expired'],
    ['the page was hidden', { type: 'pageHidden' }, 'hidden'],
    ['another one was asked for', { type: 'codeAsked' }, 'issuing'],
    ['the doctor used it', { type: 'grantSeen', grant }, 'used'],
  ])('is let go of when %s', (_, event, at) => {
    const state = upTo(issued, event)
    expect(state.at).toBe(at)
    expect(JSON.stringify(state)).not.toContain('361033')
  })

  it('comes back only as a new one', () => {
    expect(upTo(issued, { type: 'pageHidden' }, { type: 'codeAsked' }, { ...issued, code: '482910' })).toMatchObject({
      at: 'shown',
      code: '482910',
    })
  })

  it('does not appear when an answer comes after the page has moved on', () => {
    expect(upTo(issued, { type: 'grantSeen', grant }, { ...issued, code: '999999' }).at).toBe('used')
  })

  it('says why none could be issued, and tries again when asked', () => {
    const failure = clientFailure('client.offline')
    expect(upTo({ type: 'codeRefused', failure })).toEqual({ at: 'failed', failure })
    expect(upTo({ type: 'codeRefused', failure }, { type: 'codeAsked' }).at).toBe('issuing')
  })

  it('is watched until the province has said yes or no', () => {
    expect(isWorthLooking(upTo(issued))).toBe(true)
    expect(isWorthLooking(upTo(issued, { type: 'grantSeen', grant }))).toBe(true)
    expect(isWorthLooking(upTo(issued, { type: 'grantSeen', grant: { ...grant, state: 'active' } }))).toBe(false)
    expect(isWorthLooking(codeStart)).toBe(false)
  })

  it('is read out in two threes, and counts down by the server’s clock', () => {
    expect(groupDigits('361033')).toBe('361 033')
    expect(secondsLeft('2026-11-21T06:05:00.000Z', Date.parse('2026-11-21T06:04:59.400Z'))).toBe(1)
    expect(secondsLeft('2026-11-21T06:05:00.000Z', Date.parse('2026-11-21T06:09:00.000Z'))).toBe(0)
  })
})
