import fc from 'fast-check'
import * as z from 'zod/mini'
import { callerOf } from '../../../test/cloud/callers'
import { dataOf } from '../../../test/cloud/dataOf'
import { type MessageWorld, startMessageWorld } from '../../../test/cloud/messageWorld'
import { markRead } from '../../contract/message/markRead'
import { accountNewsKinds, messageKinds } from '../../contract/message/message'

let world: MessageWorld
beforeAll(async () => {
  world = await startMessageWorld()
})
afterAll(() => world.close())

const minute = 60_000

test('newest first, 20 a page, nothing twice and nothing left out, even when many came in the same instant', async () => {
  const resident = await world.newResident()
  await world.post(await world.newResident())
  for (let count = 0; count < 45; count += 1) {
    await world.post(resident, messageKinds[count % messageKinds.length])
    if (count % 10 === 9) world.clock.advance(minute)
  }
  const first = await world.inbox(resident)
  const second = await world.inbox(resident, first.nextCursor ?? '')
  // What comes meanwhile stands before the first page and moves nothing.
  await world.post(resident)
  const third = await world.inbox(resident, second.nextCursor ?? '')
  const pages = [first.messages, second.messages, third.messages]
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5])
  expect(third.nextCursor).toBeNull()
  const all = pages.flat()
  expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(45)
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((one, other) => other.localeCompare(one)))
})

test('a cursor that is no place of the inbox means its beginning', async () => {
  const resident = await world.newResident()
  await world.post(resident)
  const odd = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.base64String({ maxLength: 200 }),
    fc
      .tuple(
        fc.constantFrom('2026-11-21T01:00:00.000Z', '-000001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x'),
        fc.string({ unit: 'binary' }),
      )
      .map(([at, id]) => Buffer.from(`${at}|${id}`).toString('base64url')),
  )
  await fc.assert(
    fc.asyncProperty(odd, async (cursor) => {
      expect((await world.inbox(resident, cursor)).messages).toHaveLength(1)
    }),
    { numRuns: 100, seed: 20261121 },
  )
})

test('read up to the newest on the screen; what came later stays unread; the same again changes nothing', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident)
  await world.post(resident)
  const seen = world.clock.now().toISOString()
  world.clock.advance(1)
  await world.post(resident)
  for (let times = 0; times < 2; times += 1) {
    const answer = await world.handlers['message.markRead'](world.callOf(resident, phone, { upTo: seen }))
    expect(dataOf(answer)).toEqual({ unread: 1 })
  }
  const { messages, unread } = await world.inbox(resident)
  expect(messages.map(({ read }) => read)).toEqual([false, true])
  expect(unread).toBe(1)
})

test('any instant the contract lets through is an answer', async () => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident)
  await world.post(resident)
  const instants = ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00.1234567890123Z', '9999-12-31T23:59:59.999999Z', '1999-12-31T23:59Z']
  for (const upTo of instants) {
    if (!z.safeParse(markRead.input, { upTo }).success) continue
    expect(dataOf(await world.handlers['message.markRead'](world.callOf(resident, phone, { upTo })))).toEqual({ unread: 1 })
  }
})

test('nobody marks another person’s messages read', async () => {
  const [resident, other] = [await world.newResident(), await world.newResident()]
  const phone = await world.newPhone(other)
  await world.post(resident)
  await world.post(other)
  const upTo = world.clock.now().toISOString()
  expect(dataOf(await world.handlers['message.markRead'](world.callOf(other, phone, { upTo })))).toEqual({ unread: 0 })
  expect((await world.inbox(resident)).unread).toBe(1)
})

test('unread are counted to 100, the phone’s 99+', async () => {
  const resident = await world.newResident()
  for (let count = 0; count < 120; count += 1) await world.post(resident)
  expect((await world.inbox(resident)).unread).toBe(100)
})

test.each([
  { end: 'rolled back', messages: 0, sent: 0 },
  { end: 'committed', messages: 1, sent: 1 }, // the control
])('news of a transaction that is $end: $messages in the inbox, $sent sent', async ({ end, messages, sent }) => {
  const resident = await world.newResident()
  const phone = await world.newPhone(resident, 1)
  const news = { residentId: resident.residentId, kind: 'request', orgName: null, aboutId: null, now: world.clock.now() } as const
  const written = world.db.transaction().execute(async (trx) => {
    await world.messages.post(trx, news)
    if (end === 'rolled back') throw new Error('what it was about did not happen')
  })
  await written.catch(() => undefined)
  // Other tests' messages are due, too.
  while ((await world.deliver()) > 0);
  expect((await world.inbox(resident)).messages).toHaveLength(messages)
  expect(world.wechat.asked.filter(({ openid }) => openid === phone.openid)).toHaveLength(sent)
})

describe('answers to the prompt', () => {
  test('each yes is one message of that use and no other; a no is none; 100 are kept at most', async () => {
    const resident = await world.newResident()
    const phone = await world.newPhone(resident)
    const record = (answers: { use: 'request' | 'code' | 'change'; answer: 'accept' | 'reject' | 'ban' | 'filter' }[]) =>
      world.handlers['message.recordAnswers'](world.callOf(resident, phone, { answers }))
    const answered = await record([
      { use: 'request', answer: 'accept' },
      { use: 'change', answer: 'reject' },
      { use: 'code', answer: 'ban' },
    ])
    expect(dataOf(answered)).toEqual({
      consented: true,
      templates: [
        { use: 'request', templateId: 'template-request', left: 1 },
        { use: 'code', templateId: 'template-code', left: 0 },
        { use: 'change', templateId: 'template-change', left: 0 },
      ],
    })
    // One prompt answers a template once.
    await record(Array.from({ length: 3 }, () => ({ use: 'change' as const, answer: 'accept' as const })))
    expect(await world.left(resident, phone, 'change')).toBe(1)
    await Promise.all(Array.from({ length: 110 }, () => record([{ use: 'request', answer: 'accept' }])))
    expect(await world.left(resident, phone)).toBe(100)
  })

  test('without the consent to messages of this very phone: refused, and nothing is counted', async () => {
    const resident = await world.newResident()
    const phone = await world.newPhone(resident)
    await world.newPhone(resident)
    world.withdrawConsent(resident, phone)
    const call = world.callOf(resident, phone, { answers: [{ use: 'request' as const, answer: 'accept' as const }] })
    expect(await world.handlers['message.recordAnswers'](call)).toEqual({ ok: false, code: 'consent.required' })
    expect(dataOf(await world.handlers['message.subscriptions'](world.callOf(resident, phone, {})))).toMatchObject({ consented: false })
    expect(await world.left(resident, phone)).toBe(0)
  })
})

test('whoever owes proof hears what is about the account, without a hospital’s name, and marks nothing else read', async () => {
  const resident = await world.newResident()
  for (const kind of messageKinds) await world.post(resident, kind)
  const owing = { input: {}, caller: callerOf(resident, { level: 1, proofDue: true }), resident, by: 'self' as const, idempotencyKey: null }
  const first = dataOf(await world.handlers['message.list'](owing))
  expect(first.messages.map(({ kind }) => kind).sort()).toEqual([...accountNewsKinds].sort())
  expect([first.unread, first.nextCursor]).toEqual([accountNewsKinds.length, null])
  expect(JSON.stringify(first)).not.toContain('医院')
  const upTo = world.clock.now().toISOString()
  expect(dataOf(await world.handlers['message.markRead']({ ...owing, input: { upTo } }))).toEqual({ unread: 0 })
  // The control: the person, once proven, has everything, the rest of it unread.
  const proven = await world.inbox(resident)
  expect(proven.unread).toBe(messageKinds.length - accountNewsKinds.length)
  expect(JSON.stringify(proven)).toContain('医院')
})
