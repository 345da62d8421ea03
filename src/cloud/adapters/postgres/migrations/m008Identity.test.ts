import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'
import type { Tables } from '../../../tables'

let old: OldDatabase
let db: Database
beforeEach(async () => {
  old = await databaseBefore('m008Identity')
  db = old.db
})
afterEach(() => old.close())

async function account(residentId: string | null, level: number): Promise<string> {
  const id = randomUUID()
  await sql`insert into account (id, openid_lookup, openid_sealed, resident_id, level, created_at)
    values (${id}, ${`lookup ${id}`}, 'sealed', ${residentId}, ${level}, now())`.execute(db)
  return id
}

test('who had only the name of somebody at level 2 owes proof from then on, and nobody else does', async () => {
  const [known, unknown] = [randomUUID(), randomUUID()]
  const nameOnly = await account(known, 1)
  for (const [residentId, level] of [
    [known, 2],
    [unknown, 1],
    [null, 0],
  ] as const)
    await account(residentId, level)
  await old.migrate()
  const owing = await db.selectFrom('account').select('id').where('proof_due', '=', true).execute()
  expect(owing).toEqual([{ id: nameOnly }])
})

test('what was counted for an account counts on for its WeChat', async () => {
  const id = await account(null, 0)
  const gone = randomUUID()
  for (const each of [id, gone])
    await sql`insert into attempt_limit (account_id, action, window_start, count) values (${each}, 'addWard', now(), 3)`.execute(db)
  await sql`insert into face_attempt (resident_id, out_seq_no, account_id, verify_id, created_at, expires_at)
    values (${randomUUID()}, 'one', ${id}, 'v', now(), now()), (${randomUUID()}, 'old', ${id}, 'v', now() - interval '3 days', now())`.execute(
    db,
  )
  await old.migrate()
  const counted = await db.selectFrom('attempt_limit').select(['holder', 'count']).orderBy('count').execute()
  expect(new Set(counted.map(({ holder }) => holder))).toEqual(new Set([`lookup ${id}`, gone]))
  const faces = await db.selectFrom('face_attempt').select(['out_seq_no', 'holder']).orderBy('out_seq_no').execute()
  expect(faces).toEqual([
    { out_seq_no: 'old', holder: null },
    { out_seq_no: 'one', holder: `lookup ${id}` },
  ])
})

test('a large table may take longer than a statement of everyday', async () => {
  const resident = randomUUID()
  for (const level of [1, 2]) await account(resident, level)
  await sql`create function slowly() returns trigger language plpgsql as 'begin perform pg_sleep(0.6); return new; end'`.execute(db)
  await sql`create trigger slowly before update on account for each row execute function slowly()`.execute(db)
  const everyday = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: old.url, max: 1, statement_timeout: 300 }) }),
  })
  await expect(sql`update account set level = level`.execute(everyday)).rejects.toThrow('statement timeout')
  await old.migrate(everyday).finally(() => everyday.destroy())
  expect(await db.selectFrom('account').select('id').where('proof_due', '=', true).execute()).toHaveLength(1)
})
