import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import type { codeStatus } from '../../../contract/authorization/codeStatus'
import type { issueCode } from '../../../contract/authorization/issueCode'
import type { AccessEvent } from '../../../contract/authorization/listAccessEvents'
import type { Grant } from '../../../contract/authorization/listGrants'
import type { OutputOf } from '../../../contract/operation'
import { exampleGrant, exampleRequest } from '../../capabilities/authorization/examples'
import { now } from '../people'

/** The longest name there is to be written in a card of 320 px. */
export const longName = '广州医科大学附属第一医院（广州呼吸中心）海印院区'

export const request = exampleRequest()
export const booking: AccessRequest = exampleRequest({
  requestId: `${'c'.repeat(22)}.${'d'.repeat(22)}`,
  kind: 'booking',
  orgCode: '455404502',
  orgName: longName,
  department: '呼吸与危重症医学科',
  staffName: '欧阳慧敏',
  visitType: 'inpatient',
  expiresAt: '2026-11-23T06:00:00.000Z',
})
export const bySms: AccessRequest = exampleRequest({
  requestId: `${'e'.repeat(22)}.${'f'.repeat(22)}`,
  kind: 'sms',
  orgCode: '455404503',
  orgName: '佛山市第一人民医院',
})

export const requests = (...of: AccessRequest[]) => ({ requests: of, serverNow: now })
export const grants = (...of: Grant[]) => ({ grants: of, serverNow: now })

const id = (digit: string) => `${digit.repeat(8)}-1111-4111-8111-111111111111`

export const active = exampleGrant({ lastAccessAt: '2026-11-21T06:04:00.000Z' })
export const expiring = exampleGrant({
  grantId: id('2'),
  orgCode: '455404502',
  orgName: longName,
  way: 'booking',
  state: 'expiring',
  grantedAt: '2026-10-25T01:30:00.000Z',
  expiresAt: '2026-11-24T01:30:00.000Z',
  daysLeft: 3,
})
export const recording = exampleGrant({ grantId: id('3'), orgName: '深圳市第二人民医院', state: 'recording' })
export const refused = exampleGrant({ grantId: id('4'), orgName: '中山市人民医院', state: 'refused', daysLeft: 0 })
export const revoking = exampleGrant({
  grantId: id('5'),
  orgName: '佛山市第一人民医院',
  way: 'sms',
  state: 'revoking',
  revokeRequestedAt: '2026-11-21T06:03:00.000Z',
})
export const revokingLong: Grant = { ...revoking, revokeRequestedAt: '2026-11-21T03:20:00.000Z', revokeTries: 4 }
export const revoked = exampleGrant({
  grantId: id('6'),
  orgName: '珠海市人民医院',
  state: 'revoked',
  daysLeft: 0,
  revokeRequestedAt: '2026-11-18T02:10:00.000Z',
  revokedAt: '2026-11-18T02:10:04.000Z',
  lastAccessAt: '2026-11-12T08:00:00.000Z',
})
export const expired = exampleGrant({
  grantId: id('7'),
  orgName: '东莞市人民医院',
  state: 'expired',
  daysLeft: 0,
  grantedAt: '2026-09-02T02:00:00.000Z',
  expiresAt: '2026-10-02T02:00:00.000Z',
})
export const toReview = exampleGrant({ grantId: id('8'), madeBy: 'formerGuardian' })

export function code(more: Partial<OutputOf<typeof issueCode>> = {}): OutputOf<typeof issueCode> {
  return { code: '361033', expiresAt: '2026-11-21T06:09:32.000Z', serverNow: now, request, messageSent: null, ...more }
}

export function status(more: Partial<OutputOf<typeof codeStatus>>): OutputOf<typeof codeStatus> {
  return { state: 'live', wrongTries: 0, triesLeft: 5, expiresAt: '2026-11-21T06:09:32.000Z', grant: null, serverNow: now, ...more }
}

export function look(more: Partial<AccessEvent> = {}): AccessEvent {
  return {
    eventId: 'look-1',
    actor: 'hospital',
    guardian: null,
    orgName: '广东省人民医院',
    department: '心内科',
    staffName: '王建国',
    module: 'report',
    at: '2026-11-21T06:04:00.000Z',
    underGrant: true,
    flags: [],
    visit: 'found',
    ticketId: null,
    ...more,
  }
}

const nobody = { orgName: null, department: null, staffName: null, underGrant: null, visit: null } as const

/** One of every kind. */
export const looks: AccessEvent[] = [
  look(),
  look({
    eventId: 'look-2',
    orgName: longName,
    department: '呼吸与危重症医学科',
    staffName: '欧阳慧敏',
    module: null,
    at: '2026-11-20T09:12:00.000Z',
    underGrant: false,
    flags: ['noGrant', 'noVisit'],
    visit: 'missing',
  }),
  look({
    eventId: 'look-3',
    at: '2026-11-19T02:00:00.000Z',
    orgName: '珠海市人民医院',
    underGrant: false,
    flags: ['afterRevocation'],
    visit: 'unknown',
    ticketId: id('9'),
  }),
  look({
    eventId: 'look-4',
    at: '2026-10-08T02:00:00.000Z',
    orgName: '东莞市人民医院',
    underGrant: false,
    flags: ['afterExpiry'],
    visit: 'tooEarly',
  }),
  look({ eventId: 'look-5', ...nobody, actor: 'self', module: 'visit', at: '2026-10-02T12:30:00.000Z' }),
  look({ eventId: 'look-6', ...nobody, actor: 'guardian', guardian: 'mother', module: 'vaccination', at: '2026-09-30T12:30:00.000Z' }),
  look({ eventId: 'look-7', ...nobody, actor: 'support', module: null, at: '2026-09-01T02:00:00.000Z' }),
]
