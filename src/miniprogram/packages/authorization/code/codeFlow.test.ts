import { exampleGrant, exampleRequest } from '../../../capabilities/authorization/examples'
import { answeredFailure, clientFailure } from '../../../client/failure'
import { type CodeEvent, type CodeStatus, codeFlow, codeStart, isWorthLooking } from './codeFlow'

const expiresAt = '2026-11-21T06:05:00.000Z'
const request = exampleRequest()
const grant = exampleGrant({ state: 'recording' })
const issued: CodeEvent = { type: 'codeIssued', code: '361033', expiresAt, request, messageSent: null }
const asked: CodeEvent = { type: 'codeAsked', byMessage: false }
const upTo = (...events: CodeEvent[]) => events.reduce(codeFlow, codeStart)
const stepUpRequired = answeredFailure({
  ok: false,
  traceId: 'trace',
  subject: null,
  error: { code: 'identity.stepUpRequired', message: '', retryable: false },
})

function read(more: Partial<CodeStatus>, about: string | null = '361033'): CodeEvent {
  const status = { state: 'live', wrongTries: 0, triesLeft: 5, expiresAt, grant: null, serverNow: '2026-11-21T06:01:00.000Z' } as const
  return { type: 'statusRead', about, status: { ...status, ...more } }
}
const used = read({ state: 'used', grant })

describe('授权码', () => {
  it('is shown once it was issued', () => {
    expect(upTo(issued)).toMatchObject({ at: 'shown', code: '361033', wrongTries: 0 })
  })

  test.each<[string, CodeEvent, string]>([
    ['its time ran out', { type: 'timeRanOut' }, 'expired'],
    ['the server says that it is over', read({ state: 'expired' }), 'expired'],
    ['the page was hidden', { type: 'pageHidden' }, 'hidden'],
    ['another one was asked for', asked, 'issuing'],
    ['it was mistyped too often', read({ state: 'locked', wrongTries: 5, triesLeft: 0 }), 'locked'],
    ['another one was made elsewhere', read({ expiresAt: '2026-11-21T06:07:00.000Z' }), 'replaced'],
    ['the doctor used it', used, 'used'],
    ['the request is over', read({ state: 'closed' }), 'ended'],
  ])('is let go of when %s', (_, event, at) => {
    const state = upTo(issued, event)
    expect(state.at).toBe(at)
    expect(JSON.stringify(state)).not.toContain('361033')
  })

  it('stays, with what was mistyped beside it', () => {
    expect(upTo(issued, read({ wrongTries: 3, triesLeft: 2 }))).toMatchObject({ code: '361033', wrongTries: 3, triesLeft: 2 })
  })

  it('is not drawn anew when nothing has changed', () => {
    const state = upTo(issued)
    expect(codeFlow(state, read({}))).toBe(state)
  })

  test.each<[string, CodeEvent]>([
    ['was locked', read({ state: 'locked', wrongTries: 5, triesLeft: 0 }, '111111')],
    ['expired', read({ state: 'expired' }, '111111')],
    ['was mistyped', read({ wrongTries: 4, triesLeft: 1 }, '111111')],
    ['was not there yet', read({ state: 'none', expiresAt: null }, null)],
  ])('is not blamed for the one before, which %s', (_, late) => {
    const state = upTo(issued)
    expect(codeFlow(state, late)).toBe(state)
  })

  it('is not said to have led to nothing while it is not known what it led to', () => {
    const state = upTo(issued)
    expect(codeFlow(state, read({ state: 'used', grant: null }))).toBe(state)
  })

  it('comes back only as a new one', () => {
    expect(upTo(issued, { type: 'pageHidden' }, asked, { ...issued, code: '482910' })).toMatchObject({ at: 'shown', code: '482910' })
  })

  it('does not appear when an answer comes after the page has moved on', () => {
    expect(upTo(issued, used, { ...issued, code: '999999' }).at).toBe('used')
    expect(upTo(issued, read({ state: 'closed' }), asked).at).toBe('ended')
  })

  it('says why none could be issued, and tries again when asked', () => {
    const failure = clientFailure('client.offline')
    expect(upTo({ type: 'codeRefused', failure })).toEqual({ at: 'failed', failure, byMessage: false })
    expect(upTo({ type: 'codeRefused', failure }, asked).at).toBe('issuing')
  })

  it('lets go of the digits when the next one has to wait for a proof, and remembers how it was wanted', () => {
    const wanted: CodeEvent = { type: 'codeAsked', byMessage: true }
    const gone = upTo(issued, wanted, { type: 'codeRefused', failure: stepUpRequired })
    expect(gone).toEqual({ at: 'failed', failure: stepUpRequired, byMessage: true })
    expect(JSON.stringify(gone)).not.toContain('361033')
    expect(codeFlow(gone, read({ state: 'live', wrongTries: 1 }))).toBe(gone)
  })

  it('ends where the request has ended', () => {
    const error = { code: 'authorization.requestClosed', message: '', retryable: false }
    const failure = answeredFailure({ ok: false, traceId: 'trace', subject: null, error })
    expect(upTo({ type: 'codeRefused', failure })).toEqual({ at: 'ended' })
  })

  it('says honestly whether it went out as a message too', () => {
    const byMessage: CodeEvent = { type: 'codeAsked', byMessage: true }
    expect(upTo(issued)).toMatchObject({ message: 'none' })
    expect(upTo(issued, byMessage, { ...issued, messageSent: true })).toMatchObject({ message: 'sent' })
    expect(upTo(issued, byMessage, { ...issued, messageSent: false })).toMatchObject({ message: 'notSent' })
    expect(upTo(issued, byMessage, { ...issued, messageSent: null })).toMatchObject({ message: 'notSent' })
    expect(upTo(issued, { type: 'messageFailed', news: 'notAllowed' })).toMatchObject({ code: '361033', message: 'notAllowed' })
    expect(upTo(issued, used, { type: 'messageFailed', news: 'notAllowed' }).at).toBe('used')
  })

  it('is watched until the province has said yes or no', () => {
    expect(isWorthLooking(upTo(issued))).toBe(true)
    expect(isWorthLooking(upTo(issued, used))).toBe(true)
    expect(isWorthLooking(upTo(issued, used, read({ state: 'used', grant: { ...grant, state: 'active' } }, null)))).toBe(false)
    expect(isWorthLooking(upTo(issued, read({ state: 'closed' })))).toBe(false)
    expect(isWorthLooking(codeStart)).toBe(false)
  })
})
