import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ReceiptChains, startReceiptChains } from '../../test/cloud/receiptChains'
import { ensureMonthPartitions } from './adapters/postgres/monthPartitions'
import { systemRandom } from './adapters/random/systemRandom'
import { appendEntry, lockChain, type NewEntry } from './consent/consentChain'
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
  for (const { table } of rules) if (!table.startsWith('consent_')) await sql`delete from ${sql.table(table)}`.execute(world.db)
})
afterAll(() => world.close())

const turn = () => eraseOld(world.db, world.clock.now(), rules)
const daysAgo = (days: number) => new Date(world.clock.now().getTime() - days * dayMs)
const yearMs = 366 * dayMs

const anyOf: Record<string, () => string> = {
  uuid: () => randomUUID(),
  text: () => randomUUID(),
  date: () => '2026-11-21',
  xid8: () => '1',
  interval: () => '0',
  'timestamp with time zone': () => '2026-11-21T00:00:00Z',
}

/** A row with these values, and something of the right type wherever something has to be. */
async function insert(table: keyof Tables, values: Record<string, string | number | Date | null>): Promise<void> {
  const needed = await sql<{ column: string; type: string }>`select column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`.execute(
    world.db,
  )
  const row: Record<string, unknown> = Object.fromEntries(needed.rows.map(({ column, type }) => [column, anyOf[type]?.() ?? '1']))
  const given = Object.entries({ ...row, ...values })
  await sql`insert into ${sql.table(table)} (${sql.join(given.map(([name]) => sql.ref(name)))})
    values (${sql.join(given.map(([, value]) => value))})`.execute(world.db)
}

async function countOf(table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(world.db)
  return rows[0]?.count ?? 0
}

const grant = { org_code: 'o1', way: 'wechat' }
const once = { closing: null, kind: 'wechat', visit_type: 'outpatient' }

/** A row of each table whose time counts from the instant given, by itself; and for how long it is kept. */
const kept: readonly [table: keyof Tables, keptMs: number, row: (at: Date) => Record<string, string | number | Date | null>][] = [
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
  ['guardian_act', threeYearsMs, (at) => ({ at })],
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
  const more = table === 'session' ? { account_id: account } : {}
  await insert(table, { ...row(new Date(world.clock.now().getTime() - keptMs + dayMs)), ...more })
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
  test('is erased at no age: a permission that is recorded, being taken back or closed, an open ticket, a guardianship', async () => {
    const at = daysAgo(5_000)
    await insert('access_grant', { ...grant, expires_at: daysAgo(-10), recorded_at: at })
    await insert('access_grant', { ...grant, expires_at: at, recorded_at: at, revoke_requested_at: at })
    await insert('access_grant', { ...grant, expires_at: at, recorded_at: at, close_requested_at: at })
    await insert('access_request', { ...once, expires_at: at, closing: 'used' })
    await insert('ticket', { kind: 'feedback', known_state: 'answered', created_at: at })
    await insert('guardianship', { relation: 'mother', added_at: at })
    expect(await turn()).toEqual({})
  })

  test('a child’s acts are kept while any guardianship of theirs is', async () => {
    const resident_id = randomUUID()
    await insert('guardianship', { resident_id, relation: 'mother', ended_at: daysAgo(1_000), ended_why: 'grownUp' })
    await insert('guardian_act', { resident_id, at: daysAgo(4_000) })
    expect(await turn()).toEqual({})
    world.clock.advance(97 * dayMs)
    expect(await turn()).toEqual({ guardianship: 1, guardian_act: 1 })
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

describe('receipts', () => {
  // Whose words of before are old by now is not counted here.
  beforeEach(async () => {
    world.clock.advance(threeYearsMs + dayMs)
    await turn()
  })
  const text = { version: '2026-11-21.2', title: '同意书', textSm3: 'ab'.repeat(32), channel: 'weapp' as const }
  async function agree(residentId: string, entry: Pick<NewEntry, 'document' | 'act'> & Partial<NewEntry>): Promise<string> {
    const id = randomUUID()
    await world.db.transaction().execute(async (trx) => {
      const chain = await lockChain(trx, residentId, world.clock.now())
      const facts = { orgName: '广东省人民医院', department: '心内科', staffName: '周明远' }
      const rest = { accountId: residentId, requestId: randomUUID(), idempotencyKey: null, now: world.clock.now() }
      await appendEntry(trx, chain, { id, ...text, facts, ...rest, ...entry })
    })
    world.clock.advance(60_000)
    await world.checkpoint()
    return id
  }
  const brokenOf = async (id: string) =>
    (await world.verify()).broken.filter((each) => each.kind === 'checkpoint' || each.residentId === id)
  const wordsOf = async (residentId: string) =>
    (
      await world.db
        .selectFrom('consent_receipt')
        .select(['document', 'facts'])
        .where('resident_id', '=', residentId)
        .orderBy('number')
        .execute()
    ).map(({ document, facts }) => (JSON.stringify(facts) === '{}' ? document : `${document} of ${facts.orgName}`))

  test('go three years after their permission ended, never while one stands on them, and the chain still verifies', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'notice', act: 'agreed' })
    const extended = await agree(residentId, { document: 'access', act: 'agreed' })
    const unused = await agree(residentId, { document: 'access', act: 'agreed' })
    const grantId = randomUUID()
    const resident = { resident_id: residentId }
    // Consented to again and again: four years later it still stands.
    await insert('access_grant', { ...resident, ...grant, id: grantId, expires_at: daysAgo(-4 * 366), recorded_at: world.clock.now() })
    await insert('grant_consent', { ...resident, grant_id: grantId, receipt_id: extended, way: 'wechat' })
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ consent_receipt: 1 })
    expect(await wordsOf(residentId)).toEqual(['notice of 广东省人民医院', 'access of 广东省人民医院', 'erased'])
    const ended = { revoke_requested_at: world.clock.now(), revoked_at: world.clock.now(), expires_at: world.clock.now() }
    await world.db.updateTable('access_grant').set(ended).where('id', '=', grantId).execute()
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ access_grant: 1, consent_receipt: 1 })
    expect(await wordsOf(residentId)).toEqual(['notice of 广东省人民医院', 'erased', 'erased'])
    expect(await brokenOf(residentId)).toEqual([])
    // And goes on growing from there.
    await agree(residentId, { document: 'access', act: 'agreed' })
    expect(await brokenOf(residentId)).toEqual([])
    const left = JSON.stringify(await world.db.selectFrom('consent_receipt').selectAll().where('id', 'in', [extended, unused]).execute())
    expect(left).not.toMatch(/周明远|同意书|weapp|abab/)
  })

  test('of other kinds go three years after they were taken back or replaced; what was said last stays', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'face', act: 'agreed' })
    await agree(residentId, { document: 'face', act: 'withdrawn' })
    await agree(residentId, { document: 'messages', act: 'agreed' })
    world.clock.advance(threeYearsMs + dayMs)
    expect(await turn()).toEqual({ consent_receipt: 2 })
    expect(await wordsOf(residentId)).toEqual(['erased', 'erased', 'messages of 广东省人民医院'])
    await agree(residentId, { document: 'messages', act: 'agreed' })
    world.clock.advance(threeYearsMs - dayMs)
    expect(await turn()).toEqual({})
    world.clock.advance(2 * dayMs)
    expect(await turn()).toEqual({ consent_receipt: 1 })
    expect(await brokenOf(residentId)).toEqual([])
  })

  test('a guardian’s goes with the guardianship', async () => {
    const wardId = randomUUID()
    const receipt_id = await agree(wardId, { document: 'guardian', act: 'agreed', by: 'guardian' })
    await insert('guardianship', { resident_id: wardId, relation: 'mother', receipt_id })
    world.clock.advance(2 * threeYearsMs)
    expect(await turn()).toEqual({})
    await world.db.updateTable('guardianship').set({ ended_at: world.clock.now(), ended_why: 'closed' }).execute()
    world.clock.advance(threeYearsMs + dayMs)
    await turn()
    expect(await wordsOf(wardId)).toEqual(['erased'])
    expect(await brokenOf(wardId)).toEqual([])
  })

  test('erased by a hand before their time are found: nobody hides a receipt behind this rule', async () => {
    const residentId = randomUUID()
    await agree(residentId, { document: 'notice', act: 'agreed' })
    const young = await agree(residentId, { document: 'access', act: 'agreed' })
    await sql`update consent_receipt set document = 'erased', facts = '{}', title = '', erased_at = now(), agreed_at = agreed_at - interval '4 years'
      where id = ${young} or number = 1`.execute(world.db)
    expect(await brokenOf(residentId)).toEqual([{ kind: 'entry', residentId, number: 1, wrong: '内容被抹去，而存证证明不了它已满3年' }])
    world.clock.advance(threeYearsMs + 8 * dayMs)
    expect(await brokenOf(residentId)).toEqual([])
  })
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
  await expect(eraseOld(world.db, world.clock.now(), [failing, ...rules])).rejects.toThrow('no such table')
  expect(await countOf('message')).toBe(0)
})

test('more than one batch goes in one turn', async () => {
  await sql`insert into message (resident_id, id, kind, at) select gen_random_uuid(), gen_random_uuid(), 'request', ${daysAgo(400)}
    from generate_series(1, 1234)`.execute(world.db)
  expect(await turn()).toEqual({ message: 1_234 })
})
