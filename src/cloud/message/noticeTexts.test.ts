import { keptSms } from '../../../test/cloud/authorizationDoubles'
import { type MessageWorld, startMessageWorld } from '../../../test/cloud/messageWorld'
import type { NoticeTextKind } from '../neighbours'
import { noticeTextsPort, sendNoticeTexts } from './noticeTexts'
import { noticeWords } from './noticeWords'

let world: MessageWorld
beforeEach(async () => {
  world = await startMessageWorld()
})
afterEach(() => world.close())

const phone = '13900001234'
const hour = 3_600_000

function startTexts() {
  const sms = keptSms()
  const needs = { ...world.needs, sms }
  return {
    sms,
    send: () => sendNoticeTexts(needs),
    post: (kind: NoticeTextKind = 'newWechat') =>
      world.db.transaction().execute((trx) => noticeTextsPort(needs).send(trx, { phone, kind, now: world.clock.now() })),
  }
}
const rows = () => world.db.selectFrom('notice_sms').selectAll().execute()

test('sent once and then gone; at rest the number is sealed and the words are nowhere', async () => {
  const { sms, send, post } = startTexts()
  await post()
  expect(JSON.stringify(await rows())).not.toMatch(/13900001234|健档/)
  expect(await send()).toBe(1)
  expect(sms.sent).toMatchObject([{ phone, text: noticeWords.newWechat }])
  expect([await rows(), await send()]).toEqual([[], 0])
})

test('it stands or falls with the caller’s transaction', async () => {
  const { sms, send } = startTexts()
  const lost = world.db.transaction().execute(async (trx) => {
    await noticeTextsPort(world.needs).send(trx, { phone, kind: 'lostReported', now: world.clock.now() })
    throw new Error('undone')
  })
  await expect(lost).rejects.toThrow('undone')
  await send()
  expect(sms.sent).toEqual([])
})

test('the gateway is not there: tried again ever later, given up after a day', async () => {
  const { sms, send, post } = startTexts()
  sms.outcome = 'notSent'
  await post()
  const tried: number[] = []
  const start = world.clock.now().getTime()
  while ((await rows()).length > 0) {
    if ((await send()) === 1) tried.push((world.clock.now().getTime() - start) / 1_000)
    world.clock.advance(1_000)
    const [next] = await rows()
    if (next) world.clock.advance(Math.max(0, next.due_at.getTime() - world.clock.now().getTime()))
  }
  expect(sms.sent).toEqual([])
  const waits = tried.slice(1).map((at, index) => at - (tried[index] ?? 0))
  expect(waits[0]).toBeLessThanOrEqual(6)
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_801)
  expect(waits.length).toBeLessThan(120)
  expect((tried.at(-1) ?? 0) * 1_000).toBeGreaterThanOrEqual(24 * hour)
})

test('an answer that never came: sent again as the same message, which the gateway knows', async () => {
  const { sms, send, post } = startTexts()
  sms.outcome = 'unanswered'
  await post()
  await send()
  sms.outcome = 'sent'
  world.clock.advance(10_000)
  await send()
  expect(sms.sent).toHaveLength(2)
  expect(new Set(sms.sent.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await rows()).toEqual([])
})

test('four workers at once: one text each; a worker that died leaves it to the next', async () => {
  const { sms, send, post } = startTexts()
  for (let index = 0; index < 60; index += 1) await post()
  await Promise.all([send(), send(), send(), send()])
  expect(sms.sent.length).toBeGreaterThan(0)
  expect(new Set(sms.sent.map(({ messageId }) => messageId)).size).toBe(sms.sent.length)
  while ((await send()) > 0) expect(sms.sent.length).toBeLessThanOrEqual(60)
  expect(sms.sent).toHaveLength(60)
  await post('phoneTaken')
  await world.db.transaction().execute(async (trx) => {
    await trx.selectFrom('notice_sms').select('id').forUpdate().execute()
    // One that somebody is just taking is not waited for.
    expect(await send()).toBe(0)
  })
  const dead = sendNoticeTexts({ ...world.needs, sms: { send: () => Promise.reject(new Error('the process died here')) } })
  await expect(dead).rejects.toThrow('died')
  expect(await send()).toBe(0)
  world.clock.advance(30_000)
  expect(await send()).toBe(1)
  expect(sms.sent).toHaveLength(61)
})

test('every text fits into one SMS, says whose it is and what to do, and names nobody and no hospital', () => {
  for (const text of Object.values(noticeWords)) {
    expect(text.length).toBeLessThanOrEqual(70)
    expect(text).toMatch(/^【健档】/)
    expect(text).toMatch(/如果|不知情/)
    expect(text).not.toMatch(/http|www|医院名|\d{6}|！/)
  }
})
