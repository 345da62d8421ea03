import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { countRows, insertRow, type RowValues } from '../../test/cloud/keptRows'
import { type ReceiptChains, startReceiptChains } from '../../test/cloud/receiptChains'
import { ensureMonthPartitions } from './adapters/postgres/monthPartitions'
import { systemRandom } from './adapters/random/systemRandom'
import { guardianConsents } from './consent/guardianConsents'
import { dayMs, eraseOld, type KeepingRule, sixMonthsMs, threeYearsMs } from './retention'
import type { Tables } from './tables'
import { keepingRules } from './wiring/keepingRules'

let world: ReceiptChains
let rules: readonly KeepingRule[]
beforeAll(async () => {
  world = await startReceiptChains()
  rules = keepingRules({ db: world.db, guardianConsents: guardianConsents({ random: systemRandom }) })
})
afterEach(async () => {
  for (const { table } of rules) await sql`delete from ${sql.table(table)}`.execute(world.db)
})
afterAll(() => world.close())

const insert = (table: keyof Tables, values: RowValues) => insertRow(world.db, table, values)
const countOf = (table: keyof Tables) => countRows(world.db, table)
const turn = async () => (await eraseOld(world.db, world.clock.now(), rules)).erased
const daysAgo = (days: number) => new Date(world.clock.now().getTime() - days * dayMs)
const yearMs = 366 * dayMs

const grant = { org_code: 'o1', way: 'wechat' }
const once = { closing: null, kind: 'wechat', visit_type: 'outpatient' }

/** A row of each table whose time counts from the instant given, by itself; and for how long it is kept. */
const kept: readonly [table: keyof Tables, keptMs: number, row: (at: Date) => RowValues][] = [
  ['session', sixMonthsMs, (at) => ({ created_at: at })],
  ['face_attempt', sixMonthsMs, (at) => ({ created_at: at, purpose: 'raise' })],
  ['pin_code', dayMs, (at) => ({ expires_at: at })],
  ['soter_challenge', dayMs, (at) => ({ expires_at: at })],
  ['vouch', sixMonthsMs, (at) => ({ expires_at: at })],
  ['window_proof', threeYearsMs, (at) => ({ received_at: at })],
  ['access_request', sixMonthsMs, (at) => ({ ...once, expires_at: at })],
  ['access_grant', threeYearsMs, (at) => ({ ...grant, expires_at: at, recorded_at: at, revoke_requested_at: at, revoked_at: at })],
  ['access_grant', threeYearsMs, (at) => ({ ...grant, expires_at: at, recorded_at: at, close_requested_at: at, closed_at: at })],
  ['access_grant', threeYearsMs, (at) => ({ ...grant, expires_at: at, refused_at: at })],
  ['access_grant', threeYearsMs, (at) => ({ ...grant, expires_at: at })],
  ['sms_wrong_try', dayMs, (at) => ({ day: at.toISOString().slice(0, 10) })],
  ['guardianship', threeYearsMs, (at) => ({ relation: 'mother', ended_at: at, ended_why: 'removed' })],
  ['guardianship', 4 * yearMs + threeYearsMs, (at) => ({ relation: 'mother', ended_at: at, ended_why: 'byChild' })],
  ['guardian_act', 18 * yearMs + threeYearsMs, (at) => ({ at })],
  ['offline_proof', threeYearsMs, (at) => ({ proven_at: at, source: 'window' })],
  ['window_evidence', 18 * yearMs, (at) => ({ says: 'ended', reviewed_at: at })],
  ['hand_over_notice', yearMs, (at) => ({ at })],
  ['message', yearMs, (at) => ({ at })],
  ['ticket', threeYearsMs, (at) => ({ kind: 'feedback', known_state: 'closed', closed_at: at })],
  ['support_look', threeYearsMs, (at) => ({ at })],
  ['honey_touch', threeYearsMs, (at) => ({ alarmed_at: at })],
  ['retention_turn', threeYearsMs + dayMs, (at) => ({ day: at.toISOString().slice(0, 10) })],
]

test('every table of the schema says how long it is kept and why, and none of them twice', async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'public' and relkind in ('r', 'p') and not relispartition and relname not like 'kysely%'`.execute(world.db)
  expect(rules.map(({ table }) => table).sort()).toEqual(rows.map(({ name }) => name).sort())
  for (const { what, kept: words, why } of rules) expect([what, words, why].every((text) => text.length > 1)).toBe(true)
})

test('every rule that erases is tried: what is not by itself below has a test of its own', () => {
  const ofTheirOwn = ['access_event', 'consent_receipt', 'resident']
  const tried = new Set([...kept.map(([table]) => table), ...ofTheirOwn])
  expect(rules.filter(({ table, erase }) => erase && !tried.has(table))).toEqual([])
})

test('调阅记录 goes by whole months, three years after the last day of each', async () => {
  const resident_id = randomUUID()
  const begin = world.clock.now()
  await insert('access_event', { resident_id, at: new Date('2020-01-31T23:59:59Z'), actor: 'self' })
  await ensureMonthPartitions(world.db, begin)
  await insert('access_event', { resident_id, at: begin, actor: 'self' })
  expect(await turn()).toEqual({ access_event: 1 })
  const names = async () =>
    (
      await sql<{ name: string }>`select relname as name from pg_class where relname like 'access_event_2%' and relkind = 'r'`.execute(
        world.db,
      )
    ).rows
      .map(({ name }) => name)
      .sort()
  expect(await names()).toEqual(['access_event_2026_11', 'access_event_2026_12'])
  world.clock.advance(new Date('2029-11-30T00:00:00Z').getTime() - begin.getTime())
  expect([await turn(), await names()]).toEqual([{}, ['access_event_2026_11', 'access_event_2026_12']])
  world.clock.advance(dayMs)
  expect([await turn(), await names()]).toEqual([{ access_event: 1 }, ['access_event_2026_12']])
  expect(await countOf('access_event')).toBe(0)
  world.clock.advance(31 * dayMs)
  expect([await turn(), await names()]).toEqual([{ access_event: 1 }, []])
})

test.each(kept)('%s: a day before its time it is there, a day after it is gone', async (table, keptMs, row) => {
  const account = randomUUID()
  if (table === 'session') await insert('account', { id: account, level: 0 })
  const whole = row(new Date(world.clock.now().getTime() - keptMs + dayMs))
  await insert(table, table === 'session' ? { ...whole, account_id: account } : whole)
  await turn()
  expect(await countOf(table)).toBe(1)
  world.clock.advance(2 * dayMs)
  expect(await turn()).toMatchObject({ [table]: 1 })
  expect(await countOf(table)).toBe(0)
})

test('logs are kept for six months at least, whatever the month', () => {
  const logs = ['session', 'face_attempt', 'vouch', 'access_request']
  for (const [table, keptMs] of kept) if (logs.includes(table)) expect(keptMs).toBeGreaterThanOrEqual(184 * dayMs)
})

describe('what still stands', () => {
  test('is erased at no age: a permission that is recorded, being taken back or closed, an open ticket, a guardianship, a proof in use', async () => {
    const [at, proven] = [daysAgo(5_000), randomUUID()]
    await insert('access_grant', { ...grant, expires_at: daysAgo(-10), recorded_at: at })
    await insert('access_grant', { ...grant, expires_at: at, recorded_at: at, revoke_requested_at: at })
    await insert('access_grant', { ...grant, expires_at: at, recorded_at: at, close_requested_at: at })
    await insert('access_request', { ...once, expires_at: at, closing: 'used' })
    await insert('ticket', { kind: 'feedback', known_state: 'answered', created_at: at })
    await insert('guardianship', { relation: 'mother', added_at: at })
    await insert('account', { resident_id: proven, level: 2 })
    await insert('offline_proof', { resident_id: proven, proven_at: at, source: 'window' })
    expect(await turn()).toEqual({})
  })

  test('a child’s acts are kept till three years after they are 18, whoever of their guardians left before', async () => {
    const resident_id = randomUUID()
    await insert('guardianship', { resident_id, relation: 'father', ended_at: daysAgo(3_000), ended_why: 'byChild' })
    await insert('guardian_act', { at: daysAgo(4_000) })
    await insert('guardianship', { resident_id, relation: 'mother', ended_at: daysAgo(1_000), ended_why: 'grownUp' })
    await insert('guardian_act', { resident_id, at: daysAgo(4_000) })
    expect(await turn()).toEqual({ guardianship: 1 })
    world.clock.advance(97 * dayMs)
    expect(await turn()).toEqual({ guardianship: 1, guardian_act: 1 })
    // Of the other child nobody acted until they were 18.
    expect(await countOf('guardian_act')).toBe(1)
  })
})

test('a permission goes with its consents, its request, its orders and its queue; another of the same hospital keeps the queue', async () => {
  const at = daysAgo(1_100)
  const key = { resident_id: randomUUID(), org_code: 'o1' }
  const ended = { ...key, way: 'wechat', expires_at: at, recorded_at: at, revoke_requested_at: at, revoked_at: at }
  const [old, young, request] = [randomUUID(), randomUUID(), randomUUID()]
  await insert('access_grant', { ...ended, id: old })
  await insert('access_grant', { ...ended, id: young, revoked_at: daysAgo(1_090) })
  await insert('grant_consent', { resident_id: key.resident_id, grant_id: old, request_id: request, way: 'wechat' })
  await insert('access_request', { ...once, ...key, id: request, closing: 'used' })
  await insert('intent', { ...key, grant_id: old, seq: 1, wanted: 'granted' })
  await insert('intent_queue', key)
  expect(await turn()).toEqual({ access_grant: 1 })
  for (const table of ['grant_consent', 'access_request', 'intent'] as const) expect([table, await countOf(table)]).toEqual([table, 0])
  expect(await countOf('intent_queue')).toBe(1)
  world.clock.advance(10 * dayMs)
  await turn()
  expect([await countOf('access_grant'), await countOf('intent_queue')]).toEqual([0, 0])
})

describe('who has left', () => {
  async function person(closed_at: Date | null): Promise<string> {
    const id = randomUUID()
    await insert('resident', { id, document_type: '01', number_sealed: 'k1.n', name_sealed: 'k1.n', birth_date_sealed: 'k1.b' })
    await insert('account', { resident_id: id, level: 2, closed_at })
    return id
  }
  const isKnown = async (id: string) => {
    const row = await world.db.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return [row.number_sealed, row.name_sealed, row.birth_date_sealed, row.document_type].some((value) => value !== null)
  }

  test('is forgotten three years after their last account was closed, with what its accounts agreed to', async () => {
    const id = await person(world.clock.now())
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    expect(await isKnown(id)).toBe(true)
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ resident: 1 })
    expect(await isKnown(id)).toBe(false)
    expect(await turn()).toEqual({})
  })

  test('is forgotten however many who left before still are needed', async () => {
    await sql`with left_long_ago as (insert into resident (id, lookup, document_type, number_sealed, name_sealed, created_at)
        select gen_random_uuid(), 'many' || n, '01', 'k1.n', 'k1.n', now() from generate_series(1, 600) as n returning id),
      closed as (insert into account (id, resident_id, level, closed_at, created_at)
        select gen_random_uuid(), id, 2, ${daysAgo(3_000)}::timestamptz, now() from left_long_ago)
      insert into guardianship (resident_id, guardian_resident_id, account_id, relation, birth_date_sealed, sex_sealed, receipt_id, added_at, proven_at)
        select id, gen_random_uuid(), gen_random_uuid(), 'mother', 'k1.b', 'k1.s', gen_random_uuid(), now(), now() from left_long_ago`.execute(
      world.db,
    )
    const id = await person(daysAgo(2_000))
    expect(await turn()).toEqual({ resident: 1 })
    expect(await isKnown(id)).toBe(false)
  })

  test('stays known while another account, a permission, a guardianship or a ticket needs it', async () => {
    const long = daysAgo(2_000)
    const [other, granted, guardian, ward, ticketed] = [
      await person(long),
      await person(long),
      await person(long),
      await person(long),
      await person(long),
    ]
    await insert('account', { resident_id: other, level: 1 })
    await insert('access_grant', { ...grant, resident_id: granted, recorded_at: long, expires_at: long, revoke_requested_at: long })
    await insert('guardianship', { guardian_resident_id: guardian, resident_id: ward, relation: 'mother' })
    await insert('ticket', { resident_id: ticketed, kind: 'feedback', known_state: 'answered' })
    expect(await turn()).toEqual({})
    for (const id of [other, granted, guardian, ward, ticketed]) expect(await isKnown(id)).toBe(true)
  })
})

test('one rule that fails keeps no other from its turn, and is told', async () => {
  await insert('message', { at: daysAgo(400) })
  const failing: KeepingRule = { table: 'vouch', what: '', kept: '', why: '', erase: () => Promise.reject(new Error('no such table')) }
  expect(await eraseOld(world.db, world.clock.now(), [failing, ...rules])).toEqual({
    erased: { message: 1 },
    failures: [new Error('no such table')],
  })
  expect(await countOf('message')).toBe(0)
})

test('more than one batch goes in one turn', async () => {
  await sql`insert into message (resident_id, id, kind, at) select gen_random_uuid(), gen_random_uuid(), 'request', ${daysAgo(400)}
    from generate_series(1, 1234)`.execute(world.db)
  expect(await turn()).toEqual({ message: 1_234 })
})
