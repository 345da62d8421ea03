import fc from 'fast-check'
import { type MessageWorld, type Phone, startMessageWorld } from '../../../test/cloud/messageWorld'
import { until } from '../../../test/until'
import type { SubscribeOutcome } from '../ports'
import { newsMessage } from './templateMessages'

let world: MessageWorld
beforeEach(async () => {
  world = await startMessageWorld()
})
afterEach(() => world.close())

const minute = 60_000

/** Forgets who was handed a message: the guard against a second send, off. */
async function forgetHanded(): Promise<void> {
  await world.db.updateTable('message_delivery').set({ handed_to: [] }).execute()
}

async function outcomes(): Promise<(string | null)[]> {
  const rows = await world.db.selectFrom('message_delivery').select('outcome').execute()
  return rows.map((row) => row.outcome)
}

describe('two workers at once', () => {
  /** What a worker would be that sends whatever is due, then writes it down. */
  async function naiveWorker(phone: Phone): Promise<void> {
    const due = await world.db.selectFrom('message_delivery').selectAll().where('due_at', '<=', world.clock.now()).execute()
    for (const delivery of due) {
      await world.wechat.send({ openid: phone.openid, templateId: 'template-request', ...newsMessage('request', world.clock.now()) })
      await world.db.updateTable('message_delivery').set({ due_at: null }).where('message_id', '=', delivery.message_id).execute()
    }
  }

  test('20 messages: each is sent once', async () => {
    const resident = await world.newResident()
    const phone = await world.newPhone(resident, 60)
    for (let count = 0; count < 20; count += 1) await world.post(resident)
    const worked = await Promise.all([world.deliver(), world.deliver(), world.deliver()])
    expect(worked[0] + worked[1] + worked[2]).toBe(20)
    expect(world.wechat.asked).toHaveLength(20)
    expect(await world.left(resident, phone)).toBe(40)
  })

  test('the control: naive workers send twice', async () => {
    const resident = await world.newResident()
    const phone = await world.newPhone(resident, 60)
    await world.post(resident)
    const letGo = world.wechat.hold()
    const both = Promise.all([naiveWorker(phone), naiveWorker(phone)])
    await until(
      async () => world.wechat.asked.length,
      (count) => count === 2,
    )
    letGo()
    await both
  })
})

describe.each([
  { guard: 'on', asked: 1 },
  { guard: 'off', asked: 2 }, // the control: without knowing who was handed it, a later worker sends again
])('who was handed a message, known: $guard', ({ guard, asked }) => {
  test('a worker that stalls in a send beyond its lease', async () => {
    const resident = await world.newResident()
    await world.newPhone(resident, 5)
    await world.post(resident)
    const letGo = world.wechat.hold()
    const stalled = world.deliver()
    await until(
      async () => world.wechat.asked.length,
      (count) => count === 1,
    )
    if (guard === 'off') await forgetHanded()
    world.clock.advance(5 * minute)
    const later = world.deliver()
    letGo()
    await Promise.all([stalled, later])
    expect(world.wechat.asked).toHaveLength(asked)
    expect(await outcomes()).toEqual(['sent'])
  })

  test('a worker that dies after the message left', async () => {
    const resident = await world.newResident()
    await world.newPhone(resident, 5)
    await world.post(resident)
    world.wechat.next('dies')
    await expect(world.deliver()).rejects.toThrow('the process died here')
    if (guard === 'off') await forgetHanded()
    expect(await world.deliver()).toBe(0)
    world.clock.advance(5 * minute)
    expect(await world.deliver()).toBe(1)
    expect(world.wechat.asked).toHaveLength(asked)
  })

  test('an answer that never came: it may have been sent', async () => {
    const resident = await world.newResident()
    const phone = await world.newPhone(resident, 5)
    await world.newPhone(resident, 5)
    await world.post(resident)
    world.wechat.next({ kind: 'unanswered' }, { kind: 'unanswered' })
    await world.deliver()
    if (guard === 'off') {
      await forgetHanded()
      await world.db.updateTable('message_delivery').set({ due_at: world.clock.now() }).execute()
    }
    world.clock.advance(5 * minute)
    await world.deliver()
    expect(world.wechat.asked.filter(({ openid }) => openid === phone.openid)).toHaveLength(asked)
    expect(await world.left(resident, phone)).toBe(5 - asked)
  })
})

test('whatever WeChat answers and whoever works: nobody gets a message twice, and the balance tells the truth', async () => {
  const outcome = fc.constantFrom<SubscribeOutcome>(
    { kind: 'sent' },
    { kind: 'unavailable' },
    { kind: 'unanswered' },
    { kind: 'refused', errcode: 40037 },
  )
  const plan = fc.record({
    balance: fc.integer({ min: 0, max: 8 }),
    messages: fc.integer({ min: 1, max: 6 }),
    answers: fc.array(outcome, { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(plan, async ({ balance, messages, answers }) => {
      const resident = await world.newResident()
      const phone = await world.newPhone(resident, balance)
      const before = world.wechat.asked.length
      const times = new Set<string>()
      for (let count = 0; count < messages; count += 1) {
        await world.post(resident)
        world.clock.advance(minute)
      }
      world.wechat.script.splice(0, Number.POSITIVE_INFINITY, ...answers)
      for (let turn = 0; turn < 8; turn += 1) {
        await Promise.all([world.deliver(), world.deliver()])
        world.clock.advance(6 * minute)
      }
      const asked = world.wechat.asked.slice(before)
      const arrived = asked.filter((_, index) => ['sent', 'unanswered'].includes(answers[index]?.kind ?? 'sent'))
      for (const { data } of arrived) times.add(data.time2 ?? '')
      expect(times.size).toBe(arrived.length)
      expect(arrived.length).toBeLessThanOrEqual(Math.min(balance, messages))
      expect(await world.left(resident, phone)).toBe(balance - arrived.length)
    }),
    { numRuns: 25, seed: 20261121 },
  )
}, 60_000)
