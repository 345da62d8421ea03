import type { InputOf } from '../../../src/contract/operation'
import type { OperationName, Operations } from '../../../src/contract/operations'
import type { IdKind } from './idParameters'

export type Ids = Readonly<Record<IdKind, string>>

const sm3 = '0'.repeat(64)
const version = '2026-11-21.1'
const words = '请核对这一条。'
const report = {
  kind: 'feedback',
  module: 'visit',
  form: '门诊',
  field: null,
  fieldId: null,
  sourceOrg: '广东省人民医院',
  reason: 'wrong',
  words,
  correct: null,
  identityConsent: false,
  photos: 0,
} as const

/**
 * One good input for every operation, with the ids given: an operation that is not here does not compile, and is in no matrix.
 * What would end or replace somebody's account stands with content that cannot go through.
 */
export const inputs: { readonly [Name in OperationName]: (ids: Ids) => InputOf<Operations[Name]> } = {
  'identity.signIn': () => ({ code: 'no-such-code' }),
  'identity.bindPhone': () => ({ code: 'no-such-code' }),
  'identity.verifyRealName': () => ({
    documentType: '01',
    name: '没有此人',
    documentNumber: '11010119900101001X',
    notice: { version, textSm3: sm3 },
  }),
  'identity.startFace': () => ({ purpose: 'stepUp' }),
  'identity.finishFace': ({ attemptId }) => ({ attemptId, purpose: 'stepUp' }),
  'identity.me': () => ({}),
  'identity.signOut': () => ({}),
  'identity.roads': () => ({}),
  'identity.startSoter': () => ({}),
  'identity.finishSoter': () => ({ resultJson: '{"raw":"none"}', signature: 'none' }),
  'identity.sendPinCode': () => ({}),
  'identity.finishPin': () => ({ code: '135790', pin: '246801' }),
  'identity.askVouch': () => ({}),
  'identity.vouchStatus': () => ({}),
  'identity.acceptVouch': () => ({ code: '135790', pin: '246801' }),
  'identity.vouch': () => ({ documentType: '01', documentNumber: '11010119900101001X', name: '没有此人', code: '135790' }),
  'identity.devices': () => ({}),
  'identity.endDevice': ({ deviceId }) => ({ deviceId }),
  'identity.reportLost': () => ({}),
  'identity.closeAccount': () => ({}),
  'identity.healthCode': () => ({}),
  'consent.notice': () => ({}),
  'consent.current': ({ requestId }) => ({ document: 'access', requestId }),
  'consent.sign': ({ requestId }) => ({ document: 'access', requestId, version, textSm3: sm3 }),
  'consent.withdraw': () => ({ document: 'messages' }),
  'consent.standing': () => ({}),
  'consent.receipts': ({ cursor }) => ({ cursor }),
  'consent.receiptText': ({ receiptId }) => ({ receiptId }),
  'authorization.capabilities': () => ({}),
  'authorization.listRequests': () => ({}),
  'authorization.agreeRequest': ({ requestId, receiptId }) => ({ requestId, receiptId }),
  'authorization.declineRequest': ({ requestId }) => ({ requestId }),
  'authorization.listBlocks': () => ({}),
  'authorization.setBlock': () => ({ orgCode: '000000000', blocked: true }),
  'authorization.issueCode': ({ requestId, receiptId }) => ({ requestId, receiptId }),
  'authorization.codeStatus': ({ requestId }) => ({ requestId }),
  'authorization.listGrants': () => ({}),
  'authorization.revokeGrant': ({ grantId }) => ({ grantId }),
  'authorization.revokeAll': () => ({}),
  'authorization.listAccessEvents': ({ cursor }) => ({ cursor }),
  'message.list': ({ cursor }) => ({ cursor }),
  'message.markRead': () => ({ upTo: '2026-11-21T00:00:00.000Z' }),
  'message.subscriptions': () => ({}),
  'message.recordAnswers': () => ({ answers: [{ use: 'request', answer: 'reject' }] }),
  'family.list': () => ({}),
  'family.addWard': () => ({
    documentType: '01',
    documentNumber: '11010119900101001X',
    name: '没有此人',
    agreed: { version, textSm3: sm3 },
  }),
  'family.removeWard': ({ residentId }) => ({ residentId, alsoRevoke: false }),
  'family.guardians': () => ({}),
  'family.endGuardian': ({ guardianId }) => ({ guardianId }),
  'family.freeze': () => ({}),
  'family.agreeToLift': () => ({}),
  'family.acts': ({ cursor }) => ({ cursor }),
  'family.upgradeNumber': () => ({ documentNumber: '11010119900101001X' }),
  'ticket.complain': ({ eventId }) => ({ eventId, words }),
  'ticket.report': ({ entryId }) => ({ ...report, entryId }),
  'ticket.attach': ({ ticketId }) => ({ ticketId, photo: 1, piece: 1, pieces: 1, base64: 'aaaa' }),
  'ticket.move': () => ({ kind: 'custody', to: '广州市某社区卫生服务中心', words }),
  'ticket.act': ({ ticketId }) => ({ ticketId, act: { kind: 'confirm' } }),
  'ticket.list': () => ({}),
  'record.overview': () => ({}),
  'record.list': ({ cursor }) => ({ filter: {}, limit: 20, cursor }),
  'record.entry': ({ entryId }) => ({ entryId }),
  'record.trend': () => ({ name: '糖化血红蛋白' }),
  'record.vaccineStanding': () => ({}),
  'record.takeCopy': () => ({ format: 'fhir', modules: ['blood'] }),
}
