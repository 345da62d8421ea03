import { dataOf } from '../../../test/cloud/authorizationWorld'
import { type ConsentWorld, startConsentWorld } from '../../../test/cloud/consentWorld'

let world: ConsentWorld
beforeAll(async () => {
  world = await startConsentWorld()
})
afterAll(() => world.close())

test('receipts come page by page, each once, the newest first, however many there are', async () => {
  const resident = world.newResident()
  await world.agree(resident, { document: 'notice' })
  for (let made = 0; made < 100; made += 1) await world.agree(resident, { document: 'face' })
  const page = async (input: { cursor?: string }) => dataOf(await world.handlers['consent.receipts'](world.callOf(resident, input)))
  const first = await page({})
  expect(first).toMatchObject({ receipts: { length: 50, 0: { number: 101 } }, nextCursor: expect.any(String) })
  // Signed meanwhile: it moves nothing on the pages still to be read.
  await world.agree(resident, { document: 'messages' })
  const second = await page({ cursor: first.nextCursor ?? '' })
  const third = await page({ cursor: second.nextCursor ?? '' })
  expect([...first.receipts, ...second.receipts, ...third.receipts].map(({ number }) => number)).toEqual(
    Array.from({ length: 101 }, (_, index) => 101 - index),
  )
  expect(third).toMatchObject({ receipts: { length: 1 }, nextCursor: null })
  for (const cursor of ['', 'x', '-1', '0', '9'.repeat(200), '1e3']) expect((await page({ cursor })).receipts[0]?.number).toBe(102)
  const other = world.newResident()
  await world.agree(other, { document: 'notice' })
  const reached = dataOf(await world.handlers['consent.receipts'](world.callOf(other, { cursor: first.nextCursor ?? '' })))
  expect(reached.receipts.map(({ number }) => number)).toEqual([1])
})
