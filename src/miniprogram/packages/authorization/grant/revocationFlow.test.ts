import type { Grant } from '../../../../contract/authorization/listGrants'
import { clientFailure } from '../../../client/failure'
import { isUnsettled, type RevocationEvent, revocationFlow, standing } from './revocationFlow'

const active: Grant = {
  grantId: '11111111-1111-4111-8111-111111111111',
  orgName: '广东省人民医院',
  way: 'wechat',
  state: 'active',
  grantedAt: '2026-11-21T06:02:00.000Z',
  expiresAt: '2026-12-21T06:02:00.000Z',
  daysLeft: 30,
  revokeRequestedAt: null,
  revokedAt: null,
  lastAccessAt: null,
  receiptId: '22222222-2222-4222-8222-222222222222',
}
const revoking: Grant = { ...active, state: 'revoking', revokeRequestedAt: '2026-11-21T07:00:00.000Z' }
const revoked: Grant = { ...revoking, state: 'revoked', revokedAt: '2026-11-21T07:00:05.000Z', daysLeft: 0 }
const upTo = (...events: RevocationEvent[]) => events.reduce(revocationFlow, standing(active))
const tapped: RevocationEvent[] = [{ type: 'revokeAsked' }, { type: 'revokeConfirmed' }]

describe('取消授权', () => {
  it('asks once, with a way back', () => {
    expect(upTo({ type: 'revokeAsked' }).at).toBe('confirming')
    expect(upTo({ type: 'revokeAsked' }, { type: 'revokeDismissed' })).toEqual({ at: 'standing', grant: active })
  })

  it('says 撤销中 from the tap on, before anybody has answered', () => {
    expect(upTo(...tapped)).toMatchObject({ at: 'sending', grant: { state: 'revoking' } })
  })

  it('is not painted over by what was asked before the tap', () => {
    expect(upTo(...tapped, { type: 'grantRead', grant: active }).grant.state).toBe('revoking')
  })

  it('says 已撤销 only when it was read', () => {
    const onItsWay = upTo(...tapped, { type: 'revokeAccepted', grant: revoking })
    expect(onItsWay.at).toBe('onItsWay')
    expect(isUnsettled(onItsWay)).toBe(true)
    const settled = revocationFlow(onItsWay, { type: 'grantRead', grant: revoked })
    expect(settled).toEqual({ at: 'standing', grant: revoked })
    expect(isUnsettled(settled)).toBe(false)
  })

  it('says so when the wish did not arrive, and can be asked again', () => {
    const lost = upTo(...tapped, { type: 'revokeRefused', failure: clientFailure('client.offline') })
    expect(lost.at).toBe('notSent')
    expect(revocationFlow(lost, { type: 'revokeAsked' }).at).toBe('confirming')
  })

  it('keeps looking while the province has not recorded the grant', () => {
    expect(isUnsettled(standing({ ...active, state: 'recording' }))).toBe(true)
    expect(isUnsettled(standing(active))).toBe(false)
  })
})
