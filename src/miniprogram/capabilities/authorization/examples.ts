import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import type { Grant } from '../../../contract/authorization/listGrants'

/** What the cloud would answer, for tests to change in the one thing they are about. */
export function exampleRequest(more: Partial<AccessRequest> = {}): AccessRequest {
  return {
    requestId: `${'a'.repeat(22)}.${'b'.repeat(22)}`,
    kind: 'wechat',
    visitType: 'outpatient',
    orgCode: '455404501',
    orgName: '广东省人民医院',
    department: '心内科',
    staffName: '王建国',
    requestedAt: '2026-11-21T06:00:00.000Z',
    expiresAt: '2026-11-21T06:30:00.000Z',
    ...more,
  }
}

export function exampleGrant(more: Partial<Grant> = {}): Grant {
  return {
    grantId: '11111111-1111-4111-8111-111111111111',
    orgCode: '455404501',
    orgName: '广东省人民医院',
    way: 'wechat',
    state: 'active',
    grantedAt: '2026-11-21T06:02:00.000Z',
    expiresAt: '2026-12-21T06:02:00.000Z',
    daysLeft: 30,
    revokeRequestedAt: null,
    revokedAt: null,
    revokeTries: 0,
    lastAccessAt: null,
    receiptId: '22222222-2222-4222-8222-222222222222',
    consentVersion: '2026-11-21.1',
    madeBy: 'self',
    ...more,
  }
}
