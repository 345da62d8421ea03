import type { Grant } from '../../../../contract/authorization/listGrants'
import { exampleGrant } from '../../../capabilities/authorization/examples'
import { revocationSteps } from './revocationSteps'

const now = Date.parse('2026-11-21T07:10:00.000Z')
const submitted = exampleGrant({ state: 'revoking', revokeRequestedAt: '2026-11-21T07:00:00.000Z' })

const said = (grant: Grant) => revocationSteps(grant, now)?.map(({ word, standing }) => `${standing} ${word}`)

describe('the way of a revocation', () => {
  it('begins at the tap, before it has been submitted', () => {
    expect(said({ ...submitted, revokeRequestedAt: null })).toEqual(['now 正在提交', 'toCome 等省平台答复', 'toCome 省平台还没有确认'])
  })

  it('says when it was submitted', () => {
    expect(said(submitted)).toEqual(['done 已提交 15:00', 'now 等省平台答复', 'toCome 省平台还没有确认'])
  })

  it('says that it is being tried again, and that this does not end', () => {
    const retried = { ...submitted, revokeTries: 2 }
    expect(said(retried)).toEqual(['done 已提交 15:00', 'now 正在重试', 'toCome 省平台还没有确认'])
    expect(revocationSteps(retried, now)?.[1]?.words).toBe('省平台暂时没有答复，我们会一直重试。')
  })

  it('says when the province confirmed, with the day once it is not today', () => {
    const revoked: Grant = { ...submitted, state: 'revoked', revokedAt: '2026-11-21T07:00:05.000Z' }
    expect(said(revoked)).toEqual(['done 已提交 15:00', 'done 省平台已答复', 'done 省平台已确认 15:00'])
    const yesterday = { ...revoked, revokedAt: '2026-11-20T07:00:05.000Z' }
    expect(said(yesterday)?.[2]).toBe('done 省平台已确认 昨天 15:00')
  })

  it('has nothing to say of a permission that nobody takes back', () => {
    for (const state of ['active', 'expired', 'recording', 'refused'] as const) expect(said(exampleGrant({ state }))).toBeUndefined()
  })
})
