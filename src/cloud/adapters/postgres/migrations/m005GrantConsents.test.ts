import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'

let old: OldDatabase
let db: Database
beforeEach(async () => {
  old = await databaseBefore('m005GrantConsents')
  db = old.db
})
afterEach(() => old.close())

const days = (count: number) => new Date(Date.UTC(2026, 10, 21 + count))

async function insertGrant(grant: {
  recorded: Date | null
  ends: Date
  previousEnd: Date | null
}): Promise<{ residentId: string; id: string }> {
  const [residentId, id, requestId] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`insert into access_grant (resident_id, id, org_code, org_name, way, request_id, receipt_id, granted_at, expires_at, previous_expires_at,
      recorded_at)
    values (${residentId}, ${id}, 'o1', '一家医院', 'wechat', ${requestId}, ${randomUUID()}, ${days(0)}, ${grant.ends}, ${grant.previousEnd},
      ${grant.recorded})`.execute(db)
  await sql`insert into intent (resident_id, org_code, seq, wanted, grant_id, org_name, created_at)
    values (${residentId}, 'o1', 1, 'granted', ${id}, '一家医院', ${days(0)})`.execute(db)
  return { residentId, id }
}

async function after({ residentId, id }: { residentId: string; id: string }) {
  await old.migrate()
  const grant = db.selectFrom('access_grant').select(['recorded_at', 'expires_at']).where('id', '=', id)
  const consent = db.selectFrom('grant_consent').select(['request_id', 'expires_at']).where('resident_id', '=', residentId)
  const intent = db.selectFrom('intent').select('request_id').where('resident_id', '=', residentId)
  return {
    grant: await grant.executeTakeFirstOrThrow(),
    consent: await consent.executeTakeFirstOrThrow(),
    intent: await intent.executeTakeFirstOrThrow(),
  }
}

test('an extension that was under way: what it extends stands with its end, and the longer end waits in its consent', async () => {
  const { grant, consent, intent } = await after(await insertGrant({ recorded: null, ends: days(50), previousEnd: days(30) }))
  expect(grant).toEqual({ recorded_at: days(0), expires_at: days(30) })
  expect(consent.expires_at).toEqual(days(50))
  expect(intent.request_id).toBe(consent.request_id)
})

test('a grant that stands, and one that never did, stay as they were', async () => {
  const standing = await insertGrant({ recorded: days(0), ends: days(30), previousEnd: null })
  const never = await insertGrant({ recorded: null, ends: days(30), previousEnd: null })
  expect((await after(standing)).grant).toEqual({ recorded_at: days(0), expires_at: days(30) })
  expect((await after(never)).grant).toEqual({ recorded_at: null, expires_at: days(30) })
})
