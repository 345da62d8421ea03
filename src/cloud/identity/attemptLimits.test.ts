import { createCloudDatabase } from '../../../test/cloudDatabase'
import { connect } from '../adapters/postgres/connect'
import { systemRandom } from '../adapters/random/systemRandom'
import type { Database } from '../ports'
import { attemptLimitsPort } from './attemptLimits'

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

const noon = new Date('2026-11-21T04:00:00Z')

/** How many of so many tries one after the other are let through. */
async function passed(accountId: string, times: number, at: Date): Promise<number> {
  let count = 0
  for (let index = 0; index < times; index += 1) count += (await attemptLimitsPort({ db }).withinLimit(accountId, 'takeCopy', at)) ? 1 : 0
  return count
}

test('twenty copies a day, and the day begins at midnight in China', async () => {
  const account = systemRandom.uuid()
  expect(await passed(account, 25, noon)).toBe(20)
  // What would be the next day of a clock in London.
  expect(await passed(account, 1, new Date('2026-11-21T15:59:59Z'))).toBe(0)
  expect(await passed(account, 1, new Date('2026-11-21T16:00:00Z'))).toBe(1)
  expect(await passed(account, 25, new Date('2026-11-22T00:00:01Z'))).toBe(19)
})

test('what is given back may be taken again; never more than was counted, nor of another day or person', async () => {
  const { giveBack } = attemptLimitsPort({ db })
  const [account, another] = [systemRandom.uuid(), systemRandom.uuid()]
  expect([await passed(account, 20, noon), await passed(another, 20, noon)]).toEqual([20, 20])
  await giveBack(account, 'takeCopy', noon)
  expect([await passed(account, 2, noon), await passed(another, 1, noon)]).toEqual([1, 0])
  await giveBack(another, 'takeCopy', new Date('2026-11-20T04:00:00Z'))
  expect(await passed(another, 1, noon)).toBe(0)
  const fresh = systemRandom.uuid()
  await giveBack(fresh, 'takeCopy', noon)
  expect(await passed(fresh, 25, noon)).toBe(20)
})
