import fc from 'fast-check'
import { databaseFingerprint } from '../../contract/databaseFingerprint'
import { deep } from '../../deep'
import { recordFigure } from '../../figures'
import { Patient, rawCall, syntheticResidents } from '../../patient'
import { type Stack, startStack } from '../../stack'
import { operationNames } from './idParameters'
import { inputs } from './inputs'

/** 10,000 in `npm run test:deep`. */
const bodies = deep ? 10_000 : 3_000

let stack: Stack
let patient: Patient
let another: string
beforeAll(async () => {
  stack = await startStack()
  const people = await syntheticResidents(stack)
  const [first, second] = people
  if (!first || !second) throw new Error('the sandbox has no residents')
  patient = await new Patient(stack, first).becomeLevel2()
  const other = await new Patient(stack, second).becomeLevel2()
  another = (await other.call('identity.me', {})).resident?.residentId ?? ''
}, 60_000)
afterAll(() => stack?.close())

const nobody = '00000000-0000-4000-8000-000000000000'
const nobodysIds = {
  requestId: 'AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA',
  receiptId: nobody,
  grantId: nobody,
  eventId: nobody,
  entryId: 'entry',
  ticketId: nobody,
  attemptId: 'attempt-of-nobody',
  deviceId: nobody,
  guardianId: nobody,
  residentId: nobody,
  cursor: 'bm8gcGxhY2U',
}

/** Columns and facts that no caller may set, as somebody would guess their names. */
const guarded = [
  'residentId',
  'resident_id',
  'patientId',
  'accountId',
  'openid',
  'level',
  'proofDue',
  'proof_due',
  'steppedUpAt',
  'stepped_up_at',
  'status',
  'state',
  'authDays',
  'expiresAt',
  'grantedAt',
  'orgCode',
  'madeBy',
  'by',
  'guardian',
  'guardianResidentId',
  'relation',
  'proof',
  'frozen',
  'endedAt',
  'birthDate',
  'phone',
  'role',
  'isAdmin',
  'constructor',
  '__proto__',
] as const

const value = fc.oneof(
  fc.constantFrom(0, 1, 2, 7, 3650, true, false, null, '0', '1', 'granted', 'self', 'mother', '2099-01-01T00:00:00.000Z'),
  fc.constantFrom({ level: 2 }, [2], { polluted: true }),
)

/** Every place an object stands in: `input` itself and what is nested in it. */
function placesIn(input: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof input !== 'object' || input === null) return []
  const inside = Object.entries(input).flatMap(([key, each]) => placesIn(each, [...path, Array.isArray(input) ? Number(key) : key]))
  return Array.isArray(input) ? inside : [path, ...inside]
}

/** The body as text, with the field written into it: `__proto__` in a literal would be no field. */
function withField(input: unknown, path: readonly (string | number)[], field: string, content: unknown): string {
  if (path.length === 0) {
    const written = JSON.stringify(input)
    const comma = written === '{}' ? '' : ','
    return `${written.slice(0, -1)}${comma}${JSON.stringify(field)}:${JSON.stringify(content)}}`
  }
  const [first, ...rest] = path
  if (Array.isArray(input))
    return `[${input.map((each, at) => (at === first ? withField(each, rest, field, content) : JSON.stringify(each))).join(',')}]`
  const parts = Object.entries(Object(input)).map(
    ([key, each]) => `${JSON.stringify(key)}:${key === first ? withField(each, rest, field, content) : JSON.stringify(each)}`,
  )
  return `{${parts.join(',')}}`
}

const mutated = fc
  .record({
    operation: fc.constantFrom(...operationNames),
    field: fc.constantFrom(...guarded),
    content: value,
    place: fc.nat(20),
    beside: fc.boolean(),
  })
  .map(({ operation, field, content, place, beside }) => {
    const input = inputs[operation](nobodysIds)
    const places = placesIn(input)
    const path = places[place % places.length] ?? []
    const known = path.reduce<unknown>((at, key) => Object(at)[key], input)
    const text = beside
      ? `{"input":${JSON.stringify(input)},${JSON.stringify(field)}:${JSON.stringify(content)}}`
      : `{"input":${withField(input, path, field, content)}}`
    // A field that is the operation's own is no mutation of it.
    return { operation, text, isOwn: !beside && Object.hasOwn(Object(known), field) }
  })

test(`${bodies} bodies with a field that is not the caller’s to set: each refused, nothing in the database changed`, async () => {
  const before = await databaseFingerprint(stack.databaseUrl)
  const samples = fc
    .sample(mutated, { numRuns: bodies * 1.2, seed: 20261121 })
    .filter(({ isOwn }) => !isOwn)
    .slice(0, bodies)
  expect(samples).toHaveLength(bodies)
  const taken: string[] = []
  const statuses = new Map<number, number>()
  const queue = [...samples]
  async function ask(): Promise<void> {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { status } = await rawCall(stack, next.operation, next.text, patient.session)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status !== 400 && status !== 404) taken.push(`${status} ${next.operation} ${next.text}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  expect(taken).toEqual([])
  expect(await databaseFingerprint(stack.databaseUrl)).toEqual(before)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  recordFigure('带受保护字段的请求体', `${bodies} 个，被采纳 ${taken.length} 个，库中改动 0 处`, '0')
}, 300_000)

test('the same for a subject and a key that are another’s: the body is read as it stands, and refused', async () => {
  const before = await databaseFingerprint(stack.databaseUrl)
  for (const operation of operationNames) {
    const { status } = await rawCall(stack, operation, { input: inputs[operation](nobodysIds), subject: another }, patient.session)
    expect([operation, status]).toEqual([operation, 404])
  }
  expect(await databaseFingerprint(stack.databaseUrl)).toEqual(before)
})

test('the control: the same bodies without the field are read, and what changes something is seen', async () => {
  const before = await databaseFingerprint(stack.databaseUrl)
  const statuses = new Map<string, number>()
  for (const operation of ['authorization.listGrants', 'message.recordAnswers', 'family.list', 'identity.startFace'] as const) {
    const { status } = await rawCall(stack, operation, { input: inputs[operation](nobodysIds) }, patient.session)
    statuses.set(operation, status)
  }
  expect(statuses.get('authorization.listGrants')).toBe(200)
  expect(statuses.get('identity.startFace')).toBe(200)
  expect(await databaseFingerprint(stack.databaseUrl)).not.toEqual(before)
})
