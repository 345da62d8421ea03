import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { databaseBefore, type OldDatabase } from '../../../../../test/cloud/oldDatabase'
import type { Database } from '../../../ports'

let old: OldDatabase
let db: Database
beforeEach(async () => {
  old = await databaseBefore('m009Family')
  db = old.db
})
afterEach(() => old.close())

const day = (count: number) => new Date(Date.UTC(2026, 10, 21 + count))
const [ward, otherWard, mother, father] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

async function guardianship(wardId: string, guardianId: string, added: number, ended: number | null): Promise<string> {
  const receiptId = randomUUID()
  await sql`insert into guardianship (resident_id, account_id, guardian_resident_id, relation, birth_date_sealed, sex_sealed, receipt_id, added_at,
      proven_at, ended_at)
    values (${wardId}, ${randomUUID()}, ${guardianId}, 'mother', 'sealed', 'sealed', ${receiptId}, ${day(added)}, ${day(added)},
      ${ended === null ? null : day(ended)})`.execute(db)
  return receiptId
}

async function after() {
  await old.migrate()
  return db
    .selectFrom('guardianship')
    .select(['resident_id', 'guardian_resident_id', 'receipt_id', 'ended_at', 'proof', 'proven_until', 'ended_why'])
    .orderBy('added_at')
    .execute()
}

test('of a guardian’s several accounts the one that stands stays, though another was newer and ended', async () => {
  const stands = await guardianship(ward, mother, 0, null)
  await guardianship(ward, mother, 3, 4)
  expect(await after()).toEqual([
    {
      resident_id: ward,
      guardian_resident_id: mother,
      receipt_id: stands,
      ended_at: null,
      proof: 'province',
      proven_until: null,
      ended_why: null,
    },
  ])
})

test('of several that stand, and of several that ended, the newest stays', async () => {
  await guardianship(ward, mother, 0, null)
  const newest = await guardianship(ward, mother, 2, null)
  await guardianship(ward, mother, 1, null)
  await guardianship(otherWard, mother, 4, 5)
  const lastEnded = await guardianship(otherWard, mother, 6, 7)
  expect((await after()).map((row) => [row.receipt_id, row.ended_at])).toEqual([
    [newest, null],
    [lastEnded, day(7)],
  ])
})

test('two parents, and two children, each keep theirs', async () => {
  const all = [
    await guardianship(ward, mother, 0, null),
    await guardianship(ward, father, 1, null),
    await guardianship(otherWard, mother, 2, null),
  ]
  expect((await after()).map((row) => row.receipt_id)).toEqual(all)
})

test('from then on one person acts for one child once, from whichever account', async () => {
  await guardianship(ward, mother, 0, null)
  await after()
  await expect(guardianship(ward, mother, 1, null)).rejects.toThrow('guardianship_pkey')
})
