import { createHash, randomUUID } from 'node:crypto'
import { Migrator, sql } from 'kysely'
import { createDatabase, type TestDatabase } from '../../../../../test/database'
import { writeVersion } from '../../../consent/texts/catalogue'
import { textSm3Of } from '../../../consent/texts/text'
import { checkChains } from '../../../consent/verifyReceipts'
import type { Database } from '../../../ports'
import { connect } from '../connect'
import { firstTables } from './m001FirstTables'
import { receiptChain } from './m002ReceiptChain'

let database: TestDatabase
let db: Database
beforeEach(async () => {
  database = await createDatabase()
  db = connect(database.url, 2)
  await migrate(db, { m001: firstTables })
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

async function migrate(to: Database, migrations: Record<string, typeof firstTables>): Promise<void> {
  const migrator = new Migrator({ db: to, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
const toChain = () => migrate(db, { m001: firstTables, m002: receiptChain })

const packed = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')

async function insertRequest(residentId: string, asker: { orgName: string; department: string; staffName: string }): Promise<string> {
  const id = randomUUID()
  await sql`insert into access_request values (${residentId}, ${id}, 'wechat', 'outpatient', 'o1', ${asker.orgName}, ${asker.department}, 's1',
    ${asker.staffName}, now(), now(), null, null)`.execute(db)
  return `${packed(residentId)}.${packed(id)}`
}

interface Old {
  residentId: string
  document: 'face' | 'access'
  at: string
  requestId?: string
  textSm3?: string
}

async function insertOld({ residentId, document, at, requestId, textSm3 = 'ab'.repeat(32) }: Old): Promise<string> {
  const id = randomUUID()
  await sql`insert into consent_receipt (resident_id, id, account_id, document, version, title, text_sm3, agreed_at, channel, request_id)
    values (${residentId}, ${id}, ${residentId}, ${document}, '2026-11-21.1', '同意书', ${textSm3}, ${at}, 'h5', ${requestId ?? null})`.execute(
    db,
  )
  return id
}

interface Chained {
  id: string
  number: number
  facts: unknown
}

async function chainOf(residentId: string): Promise<Chained[]> {
  const found = await sql<Chained>`select id, number, facts from consent_receipt where resident_id = ${residentId} order by number`.execute(
    db,
  )
  return found.rows
}

test('receipts of before are chained in the order they were given, and are whole to the verifier', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const later = await insertOld({ residentId: one, document: 'face', at: '2026-11-22T08:00:00.123Z' })
  const earlier = await insertOld({ residentId: one, document: 'face', at: '2026-11-22T07:00:00.000Z' })
  await insertOld({ residentId: other, document: 'face', at: '2026-11-23T07:00:00.000Z' })
  await toChain()
  expect((await chainOf(one)).map(({ id, number }) => [id, number])).toEqual([
    [earlier, 1],
    [later, 2],
  ])
  const found = await db.transaction().execute((trx) => checkChains(trx, new Map(), null))
  expect(found).toEqual({ anchored: 0, notAnchored: 3, broken: [] })
})

test('what an access receipt named is found with its request, so that its text can be written again', async () => {
  const residentId = randomUUID()
  const asker = { orgName: '广东省人民医院', department: '心内科', staffName: '周明远' }
  const text = writeVersion('access', '2026-11-21.1', asker)
  const requestId = await insertRequest(residentId, asker)
  const textSm3 = text ? textSm3Of(text) : ''
  await insertOld({ residentId, document: 'access', at: '2026-11-22T08:00:00Z', requestId, textSm3 })
  await insertOld({ residentId, document: 'access', at: '2026-11-22T09:00:00Z', requestId: 'not an id of ours' })
  await toChain()
  expect((await chainOf(residentId)).map(({ facts }) => facts)).toEqual([asker, {}])
  const found = await db.transaction().execute((trx) => checkChains(trx, new Map(), null))
  expect(found).toMatchObject({ notAnchored: 2, broken: [] })
})

test('more rows than one round takes, residents across the border of two rounds', async () => {
  await sql`insert into consent_receipt (resident_id, id, account_id, document, version, title, text_sm3, agreed_at, channel)
    select md5((i / 7)::text)::uuid, gen_random_uuid(), md5(i::text)::uuid, 'face', '2026-11-21.1', '告知', ${'cd'.repeat(32)},
      timestamptz '2026-11-21' + i * interval '1 second', 'h5' from generate_series(1, 4500) as i`.execute(db)
  await toChain()
  const found = await db.transaction().execute((trx) => checkChains(trx, new Map(), null))
  expect(found).toEqual({ anchored: 0, notAnchored: 4500, broken: [] })
})

test('receipts of other eras and of no day are chained by what they say, and are whole', async () => {
  const residentId = randomUUID()
  for (const at of ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00', '2026-11-22T08:00:00.123456Z', 'infinity', '-infinity'])
    await insertOld({ residentId, document: 'face', at })
  await toChain()
  const found = await db.transaction().execute((trx) => checkChains(trx, new Map(), null))
  expect(found).toEqual({ anchored: 0, notAnchored: 5, broken: [] })
})

test('control: the verifier the migration is held to does see a receipt that was changed after it', async () => {
  const residentId = randomUUID()
  await insertOld({ residentId, document: 'face', at: '2026-11-22T08:00:00Z' })
  await toChain()
  await sql`update consent_receipt set text_sm3 = ${createHash('sm3').update('another').digest('hex')}`.execute(db)
  const { broken } = await db.transaction().execute((trx) => checkChains(trx, new Map(), null))
  expect(broken).toEqual([{ kind: 'entry', residentId, number: 1, wrong: '内容与它的摘要不符' }])
})
