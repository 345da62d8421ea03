import { dataOf } from '../../../test/cloud/dataOf'
import { type ReportWorld, startReportWorld } from '../../../test/cloud/reportWorld'

let world: ReportWorld
let ticketId: string
beforeEach(async () => {
  world = await startReportWorld()
  ticketId = dataOf(await world.report()).ticketId
  await world.sendTickets()
})
afterEach(() => world.close())

const minute = 60_000
const news = async () => (await world.inbox(world.resident)).messages.length

/** The next time that they are due. */
async function nextTurn(minutes = 3): Promise<number> {
  world.clock.advance(minutes * minute)
  return world.followTickets()
}

test('an answer is told once to somebody who does not look, however many workers there are', async () => {
  expect(await news()).toBe(1)
  world.province.tell(ticketId, { state: 'assigned' })
  await nextTurn()
  expect(await news()).toBe(1)
  world.province.tell(ticketId, { state: 'answered', answer: '已改' })
  world.clock.advance(3 * minute)
  const turns = await Promise.all([world.followTickets(), world.followTickets(), world.followTickets(), world.tickets()])
  expect(turns.slice(0, 3).reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)).toBe(1)
  expect(await news()).toBe(2)
  await nextTurn(60)
  await world.tickets()
  expect(await news()).toBe(2)
  expect((await world.inbox(world.resident)).messages[0]).toMatchObject({ kind: 'ticket', aboutId: ticketId })
})

test('a proposal waits for consent: told, and told again when it is another one', async () => {
  world.province.tell(ticketId, { state: 'awaitingConsent', proposal: '姓名改为张三' })
  await nextTurn()
  expect(await news()).toBe(2)
  world.province.tell(ticketId, { state: 'awaitingConsent', proposal: '姓名改为张山' })
  await nextTurn(60)
  expect(await news()).toBe(3)
})

test('an older word that arrives late changes nothing and is no news', async () => {
  const before = world.province.tell(ticketId, { state: 'assigned' })
  world.province.tell(ticketId, { state: 'answered' })
  await nextTurn()
  world.province.taken.set(ticketId, before)
  await nextTurn(60)
  expect((await world.tickets()).tickets[0]?.state).toBe('answered')
  expect(await news()).toBe(2)
  world.province.tell(ticketId, {})
  world.province.tell(ticketId, { state: 'answered', answer: '又答复了一次' })
  await nextTurn(60)
  expect(await news()).toBe(3)
})

test('closed before anybody looked: told; closed after the answer was told: not again', async () => {
  world.province.tell(ticketId, { state: 'closed', answer: '已改' })
  await nextTurn()
  expect(await news()).toBe(2)
  const second = dataOf(await world.report()).ticketId
  await world.sendTickets()
  world.province.tell(second, { state: 'answered' })
  await nextTurn()
  world.province.tell(second, { state: 'closed' })
  await nextTurn(60)
  expect(await news()).toBe(4)
})

test('asked every three minutes while somebody works on it, hourly while it waits for the person, no more when it is closed', async () => {
  expect(await nextTurn(2)).toBe(0)
  expect(await nextTurn(1)).toBe(1)
  expect(await nextTurn(3)).toBe(1)
  world.province.tell(ticketId, { state: 'answered' })
  expect(await nextTurn(3)).toBe(1)
  expect(await nextTurn(59)).toBe(0)
  world.province.tell(ticketId, { state: 'closed' })
  expect(await nextTurn(1)).toBe(1)
  expect(await nextTurn(600)).toBe(0)
  // The control: another ticket is followed again.
  dataOf(await world.report())
  await world.sendTickets()
  expect(await nextTurn()).toBe(1)
})

test('the province is away: asked less and less often, never given up', async () => {
  world.province.state = 'away'
  world.clock.advance(3 * minute)
  let asked = 0
  for (let passed = 0; passed < 600; passed += 1) {
    asked += await world.followTickets()
    world.clock.advance(minute)
  }
  expect(asked).toBeGreaterThanOrEqual(10)
  expect(asked).toBeLessThanOrEqual(20)
  world.province.state = 'there'
  world.province.tell(ticketId, { state: 'answered' })
  await nextTurn(60)
  expect(await news()).toBe(2)
})

test('many residents: twenty a turn, each in their turn', async () => {
  const people = []
  for (let count = 0; count < 24; count += 1) {
    const who = await world.newResident()
    people.push(who.documentNumber)
    dataOf(await world.handlers['ticket.move'](world.callAs({ kind: 'custody', to: '沙河街中心', words: '住处不固定' }, { who })))
  }
  for (let turn = 0; turn < 4; turn += 1) await world.sendTickets()
  expect(await nextTurn()).toBe(20)
  expect(await world.followTickets()).toBe(5)
  expect(await world.followTickets()).toBe(0)
  expect(new Set(world.province.listed)).toEqual(new Set([world.resident.documentNumber, ...people]))
  expect(world.province.listed).toHaveLength(25)
})
