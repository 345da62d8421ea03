import type { Grant } from '../../../contract/authorization/listGrants'
import { exampleGrant } from './examples'
import { isUnsettled, type RevocationEvent, revocationFlow, revocationStart, shownGrants } from './revocationFlow'

const here = exampleGrant({ grantId: 'here' })
const there = exampleGrant({ grantId: 'there', orgName: '广东省中医院' })
const over = exampleGrant({ grantId: 'over', state: 'expired' })
const revoking: Grant = { ...here, state: 'revoking', revokeRequestedAt: '2026-11-21T07:00:00.000Z' }
const revoked: Grant = { ...revoking, state: 'revoked', revokedAt: '2026-11-21T07:00:05.000Z' }

const upTo = (...events: RevocationEvent[]) => events.reduce(revocationFlow, revocationStart)
const one: RevocationEvent[] = [{ type: 'revokeAsked', wish: { all: false, grants: [here] } }, { type: 'revokeConfirmed' }]
const all: RevocationEvent[] = [{ type: 'revokeAsked', wish: { all: true, grants: [here, there] } }, { type: 'revokeConfirmed' }]
const states = (grants: readonly Grant[], ...events: RevocationEvent[]) => shownGrants(grants, upTo(...events)).map(({ state }) => state)

describe('取消授权', () => {
  it('asks once, with a way back', () => {
    const asked = upTo({ type: 'revokeAsked', wish: { all: false, grants: [here] } })
    expect(asked.asked?.grants).toEqual([here])
    expect(shownGrants([here], asked)).toEqual([here])
    expect(revocationFlow(asked, { type: 'revokeDismissed' })).toEqual(revocationStart)
  })

  it('says 撤销中 from the tap on, before anybody has answered, of this hospital only', () => {
    expect(states([here, there], ...one)).toEqual(['revoking', 'active'])
  })

  it('says 撤销中 of every hospital at once when all are taken back', () => {
    expect(states([here, there, over], ...all)).toEqual(['revoking', 'revoking', 'expired'])
  })

  it('does not name a time of arrival before there was one', () => {
    expect(shownGrants([revoking], upTo(...one))).toMatchObject([{ revokeRequestedAt: null }])
  })

  it('is not painted over by what was read before the tap arrived', () => {
    expect(states([here, there], ...all, { type: 'grantsRead', grants: [here, there] })).toEqual(['revoking', 'revoking'])
  })

  it('says 已撤销 only when it was read', () => {
    const accepted = upTo(...one, { type: 'revokeAccepted', grantIds: ['here'] })
    expect(shownGrants([revoking], accepted)).toEqual([revoking])
    expect(isUnsettled([revoking], accepted)).toBe(true)
    expect(shownGrants([revoked], accepted)).toEqual([revoked])
    expect(isUnsettled([revoked], accepted)).toBe(false)
  })

  it('says so when nobody answered, goes on looking, and can be asked again', () => {
    const lost = upTo(...one, { type: 'revokeRefused', grantIds: ['here'] })
    expect(lost.unanswered).toEqual(['here'])
    expect(shownGrants([here], lost)).toEqual([here])
    expect(isUnsettled([here], lost)).toBe(true)
    expect(one.reduce(revocationFlow, lost)).toMatchObject({ sending: ['here'], unanswered: [] })
  })

  it('stops saying so once it is read that only the answer was lost', () => {
    const lost = upTo(...all, { type: 'revokeRefused', grantIds: ['here', 'there'] })
    expect(revocationFlow(lost, { type: 'grantsRead', grants: [revoking, there] }).unanswered).toEqual(['there'])
  })

  it('keeps looking while the province has not recorded a grant', () => {
    expect(isUnsettled([{ ...here, state: 'recording' }], revocationStart)).toBe(true)
    expect(isUnsettled([here, over], revocationStart)).toBe(false)
  })
})
