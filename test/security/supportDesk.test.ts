import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { grantSupport } from '../../src/cloud/adapters/postgres/supportRole'
import { shapeSchema } from '../../src/cloud/support/lookUp'
import { shapeWords } from '../../src/cloud/support/shapeWords'
import type { IdentityPhone } from '../cloud/identityPhone'
import { hospital } from '../cloud/residents'
import { recordFigure } from '../figures'
import { createRole, type SupportWorld, startSupportWorld } from './supportWorld'

let world: SupportWorld
beforeAll(async () => {
  world = await startSupportWorld()
}, 60_000)
afterAll(() => world?.close())

/** Every entry of support that this person can page through. */
async function seenBy(phone: IdentityPhone): Promise<number> {
  let seen = 0
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page: { events: { actor: string }[]; nextCursor: string | null } = await phone.call(
      'authorization.listAccessEvents',
      cursor === null ? {} : { cursor },
    )
    seen += page.events.filter(({ actor }) => actor === 'support').length
    cursor = page.nextCursor
  }
  return seen
}

describe('a look', () => {
  test('by an open ticket’s number says in what state its resident is, and the resident sees who looked and when', async () => {
    const { person, phone, residentId } = await world.someone()
    await world.grant(phone, person, hospital)
    await world.ask(person, { orgCode: '455404599', orgName: '另一家医院' })
    const ticket = await world.ticket(residentId)
    const at = world.clock.now()
    const shape = await world.look(ticket, 'kf1001')
    expect(shape).toMatchObject({
      ticket: { kind: 'feedback', state: 'submitted' },
      person: { documentType: '01', deceased: false },
      accounts: [{ level: 2, proofDue: false, phoneBound: true, sessions: 1, closedAt: null }],
      grants: [{ state: 'recording', way: 'wechat', count: 1 }],
      requests: [
        { kind: 'wechat', state: 'open', count: 1 },
        { kind: 'wechat', state: 'used', count: 1 },
      ],
      orders: { waiting: 1 },
      tickets: [{ kind: 'feedback', state: 'submitted', count: 1 }],
      guardianships: [],
      frozenSince: null,
    })
    expect(shape?.receipts.map(({ document }) => document).sort()).toEqual(['access', 'face', 'notice'])
    const { grants } = await phone.call('authorization.listGrants', {})
    expect(grants.map(({ state }) => state)).toEqual(shape?.grants.map(({ state }) => state))
    const { events } = await phone.call('authorization.listAccessEvents', {})
    expect(events).toMatchObject([{ actor: 'support', module: null, orgName: null, staffName: null, underGrant: null, flags: [] }])
    // The desk knows the time that this system is told.
    expect(Math.abs(new Date(events[0]?.at ?? '').getTime() - at.getTime())).toBeLessThan(60_000)
    expect(shape && shapeWords(shape)).toContain('权限：\n  登记中（微信授权码）1 项')
    const entered = await world.db.selectFrom('support_look').selectAll().where('resident_id', '=', residentId).execute()
    expect(entered).toMatchObject([{ staff_no: 'kf1001', ticket_id: ticket, shape: null }])
  })

  test('by a number that is unknown, closed, or of something else finds nothing, alike, and is entered all the same', async () => {
    const { person, phone, residentId } = await world.someone()
    const { grantId, receiptId } = await world.grant(phone, person, hospital)
    const closed = await world.ticket(residentId, 'closed')
    const before = await world.db.selectFrom('support_look').selectAll().execute()
    const tried = [randomUUID(), closed, grantId, receiptId, residentId, person.documentNumber, person.name, '', "' or true --"]
    for (const number of tried) expect(await world.look(number)).toBeNull()
    const after = await world.db.selectFrom('support_look').selectAll().execute()
    const tries = after.filter(({ id }) => !before.some((known) => known.id === id))
    expect(tries).toHaveLength(tried.length)
    for (const row of tries) expect(row).toMatchObject({ resident_id: null, ticket_id: null, shape: null })
    expect(await seenBy(phone)).toBe(0)
    // Control: the ticket while it was open.
    await world.db.updateTable('ticket').set({ known_state: 'answered' }).where('id', '=', closed).execute()
    expect(await world.look(closed)).not.toBeNull()
    expect(await seenBy(phone)).toBe(1)
  })

  test('without a staff number is none', async () => {
    const { residentId } = await world.someone()
    const ticket = await world.ticket(residentId)
    for (const staffNo of ['', ' ', '张三', 'x']) await expect(world.look(ticket, staffNo)).rejects.toThrow('staff number')
  })
})

test('1,000 looks are 1,000 entries that the patients see', async () => {
  const total = 1_000
  const people = await Promise.all(Array.from({ length: 10 }, () => world.someone()))
  const tickets = await Promise.all(people.map(({ residentId }) => world.ticket(residentId)))
  await world.desk(async (desk) => {
    for (let turn = 0; turn < total; turn += 1) {
      const shape = await desk.answer(await desk.look(tickets[turn % tickets.length] ?? '', `kf${1_000 + (turn % 7)}`))
      shapeSchema.parse(shape)
    }
  })
  let seen = 0
  for (const { phone } of people) seen += await seenBy(phone)
  recordFigure(`客服查看（${total.toLocaleString()}次，10位居民）`, `居民在调阅记录里看到 ${seen.toLocaleString()} 条`, '一次一条')
  expect(seen).toBe(total)
  // The control: whoever reads the tables themselves, as the application's role may, leaves nothing there.
  for (const { residentId } of people) await sql`select support.shape(${residentId}, ${randomUUID()}, now())`.execute(world.db)
  let then = 0
  for (const { phone } of people) then += await seenBy(phone)
  expect(then).toBe(total)
}, 60_000)

describe('the support role’s password alone', () => {
  interface Named {
    name: string
  }
  const everyTable = async () =>
    (
      await sql<Named>`select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('public', 'support') and relkind in ('r', 'p', 'v', 'm', 'S')`.execute(world.db)
    ).rows.map(({ name }) => name)
  const everyFunction = async () =>
    (
      await sql<Named>`select pg_proc.oid::regprocedure::text as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
        where nspname in ('public', 'support')`.execute(world.db)
    ).rows.map(({ name }) => name)

  /** What came back of every way in, and how many opened. */
  async function tryEverything(client: pg.Client): Promise<{ opened: string[]; got: string }> {
    const opened: string[] = []
    const said: string[] = []
    const tries = [
      ...(await everyTable()).flatMap((table) => [
        `select * from ${table}`,
        `select count(*) from ${table}`,
        `update ${table} set ctid = ctid`,
        `delete from ${table}`,
        `truncate ${table}`,
        `lock table ${table} in access share mode`,
        `copy ${table} to stdout`,
        `alter table ${table} owner to current_user`,
        `create trigger spy after insert on ${table} for each row execute function support.note_honey('event')`,
      ]),
      ...(await everyFunction())
        .filter((name) => !/^support\.(look|answer)\(/.test(name))
        .map(
          (name) =>
            `select ${name.replace(/\(.*/s, '')}(${(/\((.+)\)/.exec(name)?.[1] ?? '')
              .split(',')
              .filter(Boolean)
              .map((type) => `null::${type}`)
              .join(', ')})`,
        ),
      'set role postgres',
      'create table public.mine (line text)',
      'create function support.mine() returns int language sql as $$ select 1 $$',
      'create schema mine',
      'create extension dblink',
      "select pg_read_file('/etc/passwd')",
      "copy (select 1) to program 'true'",
      'select * from pg_authid',
      'select * from pg_largeobject',
      `insert into public.support_look values ('${randomUUID()}', 'kf1001', now(), '1')`,
      'alter role current_user superuser',
    ]
    for (const text of tries) {
      await client.query('begin')
      const result = await client.query({ text, rowMode: 'array' }).catch((error: Error) => error)
      await client.query('rollback')
      if (result instanceof Error) said.push(result.message)
      else {
        opened.push(text)
        said.push(JSON.stringify(result.rows))
      }
    }
    const others = await client.query({
      text: 'select query from pg_stat_activity where usename is distinct from current_user',
      rowMode: 'array',
    })
    said.push(JSON.stringify(others.rows))
    return { opened, got: said.join('\n') }
  }

  test('opens no table and no other function, and tells no name, number or phone', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => world.someone({ name: `${String.fromCharCode(0x8d75 + index)}怡婷` })),
    )
    const words = people.flatMap(({ person }) => [person.name, person.documentNumber, person.phone])
    const tickets = await Promise.all(people.map(({ residentId }) => world.ticket(residentId)))
    const shapes = await Promise.all(tickets.map(async (ticket) => JSON.stringify(await world.look(ticket))))
    const { opened, got } = await world.asSupport(tryEverything)
    const told = `${shapes.join('\n')}\n${got}`
    const found = words.filter((word) => told.includes(word))
    const ids = [...people.map(({ residentId }) => residentId), ...tickets].filter((id) => told.includes(id))
    recordFigure(
      '只有客服数据库密码：每张表、每个函数都试过，再凭工单看20位居民',
      `打开 ${opened.length} 处，姓名、号码、手机号 ${found.length} 个`,
      '0',
    )
    expect(opened).toEqual([])
    expect([found, ids]).toEqual([[], []])

    // The control: the same tries by the application's own role open tables, and with them whoever has the key reads names.
    const client = new pg.Client({ connectionString: world.database.url })
    await client.connect()
    const control = await tryEverything(client).finally(() => client.end())
    expect(control.opened.length).toBeGreaterThan(100)
    const ids2 = people.filter(({ residentId }) => control.got.includes(residentId))
    expect(ids2).toHaveLength(people.length)
    const sealed = control.got.match(/k1\.[\w-]+\.[\w-]+\.[\w-]+/g) ?? []
    const names = new Set(sealed.flatMap((value) => openedName(value)))
    expect(people.filter(({ person }) => !names.has(person.name))).toEqual([])
  }, 60_000)

  function openedName(sealed: string): string[] {
    try {
      return [world.vault.open('resident.name', sealed)]
    } catch {
      return []
    }
  }

  test('gives no answer whose entry could still be taken back', async () => {
    const { phone, residentId } = await world.someone()
    const ticket = await world.ticket(residentId)
    const answered = await world.asSupport(async (client) => {
      const one = async (text: string, values: unknown[] = []) =>
        (await client.query({ text, values, rowMode: 'array' })).rows[0]?.[0] ?? null
      const look = () => one('select support.look($1, $2)', [ticket, 'kf1001'])
      const answer = (id: unknown) => one('select support.answer($1)', [id])
      const got: unknown[] = []
      await client.query('begin')
      const rolledBack = await look()
      got.push(await answer(rolledBack))
      await client.query('savepoint inner_one')
      got.push(await answer(await look()))
      await client.query('rollback to inner_one')
      await client.query('rollback')
      got.push(await answer(rolledBack))
      got.push(await one(`select support.answer(support.look('${ticket}', 'kf1001'))`))
      await client.query('begin')
      await client.query('savepoint kept')
      const inSavepoint = await look()
      await client.query('release kept')
      got.push(await answer(inSavepoint))
      await client.query('rollback')
      return got
    })
    expect(answered).toEqual([null, null, null, null, null])
    // One statement stood by itself: it is an entry, though it was not answered.
    expect(await seenBy(phone)).toBe(1)
    // The control: without that guard the trick works, an answer and no entry.
    const laidDown = await world.db
      .transaction()
      .execute(async (trx) => {
        const { rows } = await sql<{ id: string }>`select support.look(${ticket}, 'kf1001') as id`.execute(trx)
        const row = await trx
          .selectFrom('support_look')
          .select('shape')
          .where('id', '=', rows[0]?.id ?? '')
          .executeTakeFirst()
        throw new Error(JSON.stringify(row?.shape))
      })
      .catch((error: Error) => error.message)
    expect(laidDown).toContain('unreadMessages')
    expect(await seenBy(phone)).toBe(1)
    // Control: entered, and then answered, once.
    const twice = await world.desk(async (desk) => {
      const id = await desk.look(ticket, 'kf1001')
      return [await desk.answer(id), await desk.answer(id)]
    })
    expect(twice).toEqual([expect.objectContaining({ unreadMessages: expect.any(Number) }), null])
    expect(await seenBy(phone)).toBe(2)
  })

  test.each([
    ['superuser', 'superuser', ''],
    ['createrole', 'createrole', ''],
    ['bypassrls', 'bypassrls', ''],
    ['a member of another role', '', 'grant pg_read_all_data to :role'],
    ['a reader of one table', '', 'grant select on public.hospital_name to :role'],
    ['a reader of one column', '', 'grant select (level) on public.account to :role'],
  ])('is granted to no role that is %s', async (_what, attributes, grant) => {
    const strong = await createRole(attributes)
    try {
      if (grant !== '') await sql.raw(grant.replace(':role', strong.name)).execute(world.db)
      await expect(grantSupport(world.db, strong.name)).rejects.toThrow('SUPPORT_DATABASE_ROLE')
    } finally {
      await sql.raw(`drop owned by ${strong.name}`).execute(world.db)
      await strong.drop()
    }
    await expect(grantSupport(world.db, 'nobody_at_all')).rejects.toThrow('没有角色')
  })
})
