import { listAccessEvents } from '../../contract/authorization/listAccessEvents'
import { listGrants } from '../../contract/authorization/listGrants'
import { revokeGrant } from '../../contract/authorization/revokeGrant'
import { finishPin } from '../../contract/identity/finishPin'
import type { Operation } from '../../contract/operation'
import { list as listRecord } from '../../contract/record/list'
import { report } from '../../contract/ticket/report'
import { clientFailure } from '../client/failure'
import { recordCall, recorded, recordPage } from './diagnosis'
import { stateSeen } from './diagnosisState'
import { actFor, bePerson } from './sessionStore'

let time = 0
jest.mock('../platform/clock', () => ({ now: () => time }))
jest.mock('../platform/networkKind', () => ({ networkKind: () => 'wifi' }), { virtual: true })

const residents = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const resident = (place: number) =>
  ({ residentId: residents[place] ?? '', nameMasked: '*欢', documentType: '01', numberMasked: '44**' }) as const
const be = (place: number) => bePerson({ level: 2, proofDue: false, phoneMasked: null, resident: resident(place) }, 'token')
const grantIds = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002']
const grants = grantIds.map((grantId) => ({ grantId, state: 'active', grantedAt: '2026-11-01T00:00:00.000Z', orgName: '某医院' }))

function ask(operation: Operation, input: object, data: unknown, takes = 40): void {
  const answered = recordCall(operation, input)
  time += takes
  answered({ ok: true, data })
}
const last = () => recorded().steps[recorded().steps.length - 1]

beforeEach(() => {
  // Somebody else each time: nothing is left of the test before.
  be(1)
  be(0)
  recordPage('/elsewhere')
})

test('a step tells page, operation, outcome, how long and on what network', () => {
  recordPage('/pages/home/index')
  ask(listGrants, {}, { grants, serverNow: '' }, 120)
  const [opened, asked] = recorded().steps.slice(-2)
  expect(opened).toMatchObject({ page: '/pages/home/index', operation: null, outcome: 'ok' })
  expect(asked).toMatchObject({
    page: '/pages/home/index',
    operation: 'authorization.listGrants',
    outcome: 'ok',
    took: 120,
    network: 'wifi',
  })
})

test('a call without an answer stands there as that, until it has one', () => {
  const answered = recordCall(listGrants, {})
  expect(last()).toMatchObject({ outcome: 'none', took: 0 })
  time += 20_000
  answered({ ok: false, failure: clientFailure('client.offline') })
  expect(last()).toMatchObject({ outcome: 'client.offline', took: 20_000 })
  expect(recorded().failures[0]).toEqual({ code: 'client.offline', traceId: null })
})

test('an id is told by its place in the list last shown, and by nothing else', () => {
  ask(listGrants, {}, { grants, serverNow: '' })
  ask(revokeGrant, { grantId: grantIds[1] }, {})
  expect(last()?.input).toEqual({ grantId: 1 })
  ask(revokeGrant, { grantId: 'aaaaaaaa-0000-4000-8000-000000000009' }, {})
  expect(last()?.input).toEqual({})
})

test('of what was typed and chosen only what an operation lets through is told', () => {
  const words = { word: '胃痛', cursor: 'next', filter: { sourceOrg: '某医院', from: '2024-01-01', visitType: 'inpatient' } }
  ask(listRecord, { module: 'report', limit: 20, ...words }, {})
  expect(last()?.input).toEqual({
    module: 'report',
    limit: 20,
    word: true,
    cursor: true,
    sourceOrg: true,
    from: true,
    visitType: 'inpatient',
  })
  const typed = { words: '内容不对', correct: '5.6', form: '检验', field: '血糖', fieldId: 'result.value', sourceOrg: '某医院' }
  ask(report, { kind: 'correction', entryId: 'e1', module: null, reason: 'wrong', identityConsent: true, photos: 2, ...typed }, {})
  expect(last()?.input).toEqual({ kind: 'correction', reason: 'wrong', identityConsent: true, photos: 2, sourceOrg: true })
  ask(finishPin, { code: '904231', pin: '730915' }, {})
  expect(last()?.input).toEqual({})
})

test('pages that look again and again fill no way: the first look and the latest are told', () => {
  recordPage('/pages/messages/index')
  const before = recorded().steps.length
  for (let look = 0; look < 50; look += 1) ask(listGrants, {}, { grants, serverNow: '' })
  expect(recorded().steps.length - before).toBe(2)
  // The control: what a person does over and over is told every time.
  for (let tap = 0; tap < 5; tap += 1) ask(revokeGrant, { grantId: grantIds[0] }, {})
  expect(recorded().steps.length - before).toBe(7)
})

test('the last hundred steps are kept, and the others counted', () => {
  for (let tap = 0; tap < 250; tap += 1) ask(revokeGrant, {}, {})
  expect(recorded().steps).toHaveLength(100)
  expect(recorded().earlier).toBeGreaterThanOrEqual(150)
})

test('a later page of a list goes on where the one before ended', () => {
  const events = (...ids: string[]) => ({ events: ids.map((eventId) => ({ eventId, actor: 'hospital' })), nextCursor: 'on' })
  ask(listAccessEvents, {}, events('a', 'b'))
  ask(listAccessEvents, { cursor: 'on' }, events('c'))
  expect(
    stateSeen()
      .own.rows.get('events')
      ?.map(({ id }) => id),
  ).toEqual(['a', 'b', 'c'])
  ask(listAccessEvents, {}, events('d'))
  expect(stateSeen().own.rows.get('events')).toHaveLength(1)
})

test('nothing of one person’s way is left for the next', () => {
  ask(listGrants, {}, { grants, serverNow: '' })
  be(1)
  recordPage('/pages/home/index')
  expect(recorded().steps).toHaveLength(1)
  expect(recorded().earlier).toBe(0)
  expect(stateSeen().own.rows.size).toBe(0)
})

test('a ward’s state is told apart from one’s own, and gone when the acting ends', () => {
  ask(listGrants, {}, { grants, serverNow: '' })
  actFor({ residentId: residents[1] ?? '', name: '小明', endsAt: '2030-01-01T00:00:00.000Z', frozen: false })
  ask(listGrants, {}, { grants: grants.slice(1), serverNow: '' })
  expect(last()?.forWard).toBe(true)
  expect(stateSeen().ward?.rows.get('grants')).toHaveLength(1)
  expect(stateSeen().own.rows.get('grants')).toHaveLength(2)
  ask(revokeGrant, { grantId: grantIds[1] }, {})
  expect(last()?.input).toEqual({ grantId: 0 })
  actFor(null)
  expect(stateSeen().ward).toBeNull()
})

test('no name, no hospital and no date stays behind in what is kept of an answer', () => {
  ask(listGrants, {}, { grants, serverNow: '' })
  expect(JSON.stringify([...stateSeen().own.rows])).not.toContain('某医院')
})
