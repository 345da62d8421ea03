import { testClock } from '../../../test/cloud/testClock'
import { createCloudDatabase } from '../../../test/cloudDatabase'
import { connect } from '../adapters/postgres/connect'
import { forgetOldNonces, isFreshNonce } from './backChannelNonces'

let database: Awaited<ReturnType<typeof createCloudDatabase>>
let db: ReturnType<typeof connect>
beforeEach(async () => {
  database = await createCloudDatabase()
  db = connect(database.url, 2)
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

const minute = 60_000

test('a clock that jumps ahead and steps back: what was seen before is still known', async () => {
  const clock = testClock()
  expect(await isFreshNonce(db, 'seen', clock.now())).toBe(true)
  clock.advance(24 * 60 * minute)
  await forgetOldNonces(db, clock.now())
  clock.advance(-24 * 60 * minute)
  expect(await isFreshNonce(db, 'seen', clock.now())).toBe(false)
})

test('time that passes with calls in it forgets what is older than ten minutes, and no more', async () => {
  const clock = testClock()
  for (const nonce of ['first', 'second']) {
    await isFreshNonce(db, nonce, clock.now())
    clock.advance(minute)
  }
  clock.advance(9 * minute)
  await isFreshNonce(db, 'newest', clock.now())
  await forgetOldNonces(db, clock.now())
  const kept = await db.selectFrom('back_channel_nonce').select('nonce').orderBy('seen_at').execute()
  expect(kept.map(({ nonce }) => nonce)).toEqual(['second', 'newest'])
})

test('nothing seen yet, nothing to forget', async () => {
  await forgetOldNonces(db, testClock().now())
  expect(await isFreshNonce(db, 'first', testClock().now())).toBe(true)
})
