import type { Diagnosis, DiagnosisStep } from '../../contract/support/diagnosis'
import { startState } from './startState'

const base: Omit<Diagnosis, 'steps'> = {
  form: 1,
  at: '2026-11-21T06:00:00.000Z',
  app: '0.1.0',
  platform: 'h5',
  library: '',
  system: '',
  language: 'hans',
  elder: false,
  person: { level: 2, proofDue: false, documentType: '01', age: 'adult', actingFor: null },
  counts: {},
  days: {},
  ward: null,
  flags: {},
  earlier: 0,
  traceIds: [],
}
const step = (operation: NonNullable<DiagnosisStep['operation']>, outcome = 'ok', more: Partial<DiagnosisStep> = {}): DiagnosisStep => ({
  after: 1_000,
  page: 'pages/home',
  operation,
  outcome,
  took: 5,
  network: 'wifi',
  ...more,
})
const start = (steps: DiagnosisStep[], more: Partial<Diagnosis> = {}) => startState({ ...base, ...more, steps })

test('lists are what was counted, each with its age', () => {
  const counts = { 'grants.active': 2, 'grants.expired': 1, 'requests.booking': 1 }
  const { self } = start([], { counts, days: { 'grants.active': [12, 3], 'grants.expired': [40] } })
  expect(self.grants).toEqual([
    { state: 'active', days: 12 },
    { state: 'active', days: 3 },
    { state: 'expired', days: 40 },
  ])
  expect(self.requests).toEqual(['booking'])
})

test('what the steps did is taken back: the ladder, a revocation that was seen again, a declined request', () => {
  const ladder = [
    step('identity.bindPhone'),
    step('identity.verifyRealName'),
    step('identity.startFace', 'ok', { input: { purpose: 'raise' } }),
  ]
  const passed = step('identity.finishFace', 'ok', { input: { purpose: 'raise' } })
  expect(start([...ladder, passed])).toMatchObject({ level: 0, phoneBound: false })
  expect(start([passed])).toMatchObject({ level: 1, phoneBound: true })
  const revoked = { counts: { 'grants.revoking': 1 }, days: { 'grants.revoking': [5] } }
  const revoking = step('authorization.revokeGrant', 'ok', { input: { grant: 0 } })
  expect(start([revoking, step('authorization.listGrants')], revoked).self.grants).toEqual([{ state: 'active', days: 5 }])
  // The control: read before it only, the list was as it was.
  expect(start([step('authorization.listGrants'), revoking], revoked).self.grants).toEqual([{ state: 'revoking', days: 5 }])
  expect(start([step('authorization.declineRequest'), step('authorization.listRequests')]).self.requests).toEqual(['wechat'])
})

test('what a step speaks of was there, though nobody counted it', () => {
  const asked = start([step('authorization.revokeGrant', 'client.offline', { input: { grant: 1 } })])
  expect(asked.self.grants).toHaveLength(2)
  expect(start([step('authorization.issueCode', 'authorization.needsNoCode', { input: { request: 0 } })]).self.requests).toEqual([
    'booking',
  ])
  const forWard = start([step('authorization.listGrants', 'ok', { forWard: true })])
  expect(forWard.wards).toEqual(['child'])
})

test('a proof before the first step shows by what needed one and got past it', () => {
  expect(start([step('record.list')]).steppedUp).toBe(true)
  expect(start([step('record.list', 'identity.stepUpRequired')]).steppedUp).toBe(false)
  expect(start([step('identity.signIn'), step('record.list')]).steppedUp).toBe(false)
})

test('who was told to prove themselves owes proof, whatever the level says', () => {
  expect(start([step('authorization.listGrants', 'identity.proofDue')])).toMatchObject({ proofDue: true, level: 1 })
})
