import { createCloudDatabase } from '../../../test/cloudDatabase'
import { connect } from '../adapters/postgres/connect'
import { systemRandom } from '../adapters/random/systemRandom'
import type { Database } from '../ports'
import { faceChecksPort, finishAttempt, storeAttempt } from './faceAttempts'

let db: Database
let database: Awaited<ReturnType<typeof createCloudDatabase>>
beforeAll(async () => {
  database = await createCloudDatabase()
  db = connect(database.url, 2)
})
afterAll(async () => {
  await db?.destroy()
  await database?.drop()
})

const now = new Date('2026-11-21T01:00:00.000Z')
const since = new Date(now.getTime() - 5 * 60_000)

async function attempt(verifyRet: number | null, minutesAgo: number, taking = 1): Promise<{ residentId: string; accountId: string }> {
  const [residentId, accountId, outSeqNo] = [systemRandom.uuid(), systemRandom.uuid(), systemRandom.token()]
  const started = new Date(now.getTime() - (minutesAgo + taking) * 60_000)
  await db.insertInto('resident').values({ id: residentId, lookup: residentId, created_at: started }).execute()
  const account = { id: accountId, openid_lookup: accountId, openid_sealed: 'x', level: 1 as const, created_at: started }
  await db.insertInto('account').values(account).execute()
  await storeAttempt(db, { residentId, outSeqNo, accountId, verifyId: 'v', now: started })
  if (minutesAgo >= 0) await finishAttempt(db, { residentId, outSeqNo, verifyRet, now: new Date(now.getTime() - minutesAgo * 60_000) })
  return { residentId, accountId }
}

test.each([
  ['passed a minute ago', 10000, 1, 1, true],
  ['begun five minutes ago', 10000, 4, 1, true],
  ['begun six minutes ago, its result fetched just now', 10000, 0, 6, false],
  ['passed six minutes ago', 10000, 6, 1, false],
  ['failed a minute ago', 10004, 1, 1, false],
  ['ended without a result', null, 1, 1, false],
  ['not finished yet', 10000, -1, 3, false],
])('a face check that was %s counts', async (_, verifyRet, minutesAgo, taking, counts) => {
  const { residentId, accountId } = await attempt(verifyRet, minutesAgo, taking)
  expect(await faceChecksPort({ db }).passedSince(residentId, accountId, since)).toBe(counts)
})

test('it counts for this person at this account only', async () => {
  const [mine, theirs] = [await attempt(10000, 1), await attempt(10000, 1)]
  const { passedSince } = faceChecksPort({ db })
  expect(await passedSince(mine.residentId, mine.accountId, since)).toBe(true)
  expect(await passedSince(mine.residentId, theirs.accountId, since)).toBe(false)
  expect(await passedSince(theirs.residentId, mine.accountId, since)).toBe(false)
})
