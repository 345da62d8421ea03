import { dataOf } from '../../../test/cloud/dataOf'
import { type ReportWorld, startReportWorld } from '../../../test/cloud/reportWorld'

let world: ReportWorld
beforeEach(async () => {
  world = await startReportWorld()
})
afterEach(() => world.close())

async function answered(): Promise<string> {
  const { ticketId } = dataOf(await world.report())
  await world.sendTickets()
  world.province.tell(ticketId, { state: 'answered', answer: '已改' })
  world.clock.advance(3 * 60_000)
  await world.followTickets()
  return ticketId
}

test('news of a ward’s ticket comes to each guardian’s own inbox, naming neither ticket nor hospital', async () => {
  const [mother, father, stranger] = [await world.newResident(), await world.newResident(), await world.newResident()]
  // Twice by two accounts: told once.
  for (const guardian of [mother, mother, father]) await world.beGuardian(guardian, world.resident, '2026-08-06')
  const ticketId = await answered()
  const told = { kind: 'wardTicket', orgName: null, aboutId: null }
  expect((await world.inbox(mother)).messages).toMatchObject([told, told])
  expect((await world.inbox(father)).messages).toMatchObject([told, told])
  expect((await world.inbox(world.resident)).messages).toMatchObject([{ kind: 'ticket', aboutId: ticketId }, { aboutId: ticketId }])
  // The control.
  expect((await world.inbox(stranger)).messages).toEqual([])
})

test('a guardianship that is over, or whose ward has grown up, is told nothing', async () => {
  const [former, once] = [await world.newResident(), await world.newResident()]
  await world.beGuardian(former, world.resident, '2026-08-06')
  await world.db.updateTable('guardianship').set({ ended_at: world.clock.now() }).execute()
  await world.beGuardian(once, world.resident, '2008-11-01')
  await answered()
  expect((await world.inbox(former)).messages).toEqual([])
  expect((await world.inbox(once)).messages).toEqual([])
})
