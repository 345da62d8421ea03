import * as z from 'zod/mini'
import { dataOf } from '../../../test/cloud/dataOf'
import { type MessageWorld, startMessageWorld } from '../../../test/cloud/messageWorld'
import { hospital } from '../../../test/cloud/residents'
import { until } from '../../../test/until'
import { complain as complainOperation } from '../../contract/ticket/complain'
import type { SelfResident } from '../call'

let world: MessageWorld
beforeEach(async () => {
  world = await startMessageWorld()
})
afterEach(() => world.close())

const minute = 60_000
const words = '我那天没有去过这家医院。'
const phone = { accountId: '00000000-0000-4000-8000-000000000000', openid: 'o' }

async function look(resident: SelfResident, eventId: string, by: 'hospital' | 'self' = 'hospital'): Promise<string> {
  const { orgCode, orgName, department, staffNo, staffName } = hospital
  const facts =
    by === 'self'
      ? { orgCode: null, orgName: null, department: null, staffNo: null, staffName: null }
      : { orgCode, orgName, department, staffNo, staffName }
  await world.events.append({
    ...facts,
    residentId: resident.residentId,
    eventId,
    actor: by,
    byResidentId: null,
    module: null,
    at: world.clock.now(),
    standing: by === 'hospital' ? 'noGrant' : null,
  })
  return eventId
}

function complain(resident: SelfResident, eventId: string, said = words) {
  return world.handlers['ticket.complain'](world.callOf(resident, phone, { eventId, words: said }))
}
async function tickets(resident: SelfResident) {
  return dataOf(await world.handlers['ticket.list'](world.callOf(resident, phone, {}))).tickets
}

test('a complaint is stored, taken by the province within its next turn, and followed there', async () => {
  const resident = await world.newResident()
  const eventId = await look(resident, 'event-1')
  const complaint = dataOf(await complain(resident, eventId))
  expect(complaint).toMatchObject({
    kind: 'complaint',
    state: 'sending',
    orgName: hospital.orgName,
    words,
    eventId,
    dueOn: null,
    steps: [],
  })
  expect(await world.sendTickets()).toBe(1)
  expect(world.province.created).toMatchObject([
    { ticketId: complaint.ticketId, words, orgCode: hospital.orgCode, documentNumber: resident.documentNumber, eventId, evidence: [] },
  ])
  expect(await tickets(resident)).toMatchObject([{ ...complaint, state: 'submitted', holder: hospital.orgName, dueOn: '2026-12-06' }])
  const { steps } = world.province.tell(complaint.ticketId, { state: 'assigned' })
  expect(await tickets(resident)).toMatchObject([{ state: 'assigned', steps }])
  world.clock.advance(60 * minute)
  expect(await world.sendTickets()).toBe(0)
})

test('the words are not readable in the database', async () => {
  const resident = await world.newResident()
  await complain(resident, await look(resident, 'event-1'))
  const rows = await world.db.selectFrom('ticket').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('没有去过')
})

test('complaining twice, even at once and in other words, is one ticket', async () => {
  const resident = await world.newResident()
  const eventId = await look(resident, 'event-1')
  const answers = await Promise.all([complain(resident, eventId), complain(resident, eventId, '别的话'), complain(resident, eventId)])
  expect(new Set(answers.map((answer) => dataOf(answer).ticketId)).size).toBe(1)
  await Promise.all([world.sendTickets(), world.sendTickets()])
  const again = dataOf(await complain(resident, eventId))
  expect(again.state).toBe('submitted')
  expect(await world.sendTickets()).toBe(0)
  expect(world.province.created).toHaveLength(1)
  // The control: another look is another ticket.
  await complain(resident, await look(resident, 'event-2'))
  expect(await tickets(resident)).toHaveLength(2)
  expect(await world.complaints.ofEvents(resident.residentId, [eventId, 'event-3'])).toEqual(new Map([[eventId, again.ticketId]]))
  expect(await world.complaints.ofEvents(resident.residentId, [])).toEqual(new Map())
})

test('the province is away: 正在提交 as long as it takes, then taken once and told once', async () => {
  const resident = await world.newResident()
  const { ticketId } = dataOf(await complain(resident, await look(resident, 'event-1')))
  world.province.state = 'away'
  for (let turn = 0; turn < 40; turn += 1) {
    await world.sendTickets()
    expect(await tickets(resident)).toMatchObject([{ state: 'sending', dueOn: null }])
    world.clock.advance(5 * minute)
  }
  expect(world.province.created.length).toBeGreaterThanOrEqual(38)
  expect((await world.inbox(resident)).messages).toEqual([])
  world.province.state = 'there'
  await Promise.all([world.sendTickets(), world.sendTickets()])
  world.clock.advance(5 * minute)
  expect(await world.sendTickets()).toBe(0)
  expect(world.province.taken.size).toBe(1)
  expect((await world.inbox(resident)).messages).toMatchObject([{ kind: 'ticket', orgName: hospital.orgName, aboutId: ticketId }])
})

test('the province refuses it for good: over, with its reason, told once, not sent again', async () => {
  const resident = await world.newResident()
  const { ticketId } = dataOf(await complain(resident, await look(resident, 'event-1')))
  world.province.refusal = '工单编号已被使用'
  await world.sendTickets()
  for (let turn = 0; turn < 3; turn += 1) {
    world.clock.advance(60 * minute)
    expect(await world.sendTickets()).toBe(0)
  }
  expect(world.province.created).toHaveLength(1)
  expect(await tickets(resident)).toMatchObject([
    { ticketId, state: 'closed', dueOn: null, answer: '省平台没有受理：工单编号已被使用', acts: [], steps: [{ words: '省平台没有受理' }] },
  ])
  expect((await world.inbox(resident)).messages).toMatchObject([{ kind: 'ticket', aboutId: ticketId }])
  expect(await world.followTickets()).toBe(0)
  // The control: what it takes is followed.
  world.province.refusal = null
  await complain(resident, await look(resident, 'event-2'))
  await world.sendTickets()
  world.clock.advance(3 * minute)
  expect(await world.followTickets()).toBe(1)
})

test('a list that is cut says so', async () => {
  const resident = await world.newResident()
  const all = async () => dataOf(await world.handlers['ticket.list'](world.callOf(resident, phone, {})))
  for (let count = 0; count < 200; count += 1) await complain(resident, await look(resident, `event-${count}`))
  expect(await all()).toMatchObject({ more: false, tickets: { length: 200 } })
  await complain(resident, await look(resident, 'event-200'))
  expect(await all()).toMatchObject({ more: true, tickets: { length: 200 } })
})

test('not asked more often than the back-off allows', async () => {
  const resident = await world.newResident()
  await complain(resident, await look(resident, 'event-1'))
  world.province.state = 'away'
  expect(await world.sendTickets()).toBe(1)
  world.clock.advance(2_499)
  expect(await world.sendTickets()).toBe(0)
  world.clock.advance(2_501)
  expect(await world.sendTickets()).toBe(1)
  world.clock.advance(4_999)
  expect(await world.sendTickets()).toBe(0)
})

test('a lost answer: the province has it, we ask again, it stays one ticket and one message', async () => {
  const resident = await world.newResident()
  await complain(resident, await look(resident, 'event-1'))
  world.province.state = 'answersLost'
  await world.sendTickets()
  expect((await world.inbox(resident)).messages).toEqual([])
  world.province.state = 'there'
  // Its own list knows better than we do.
  expect(await tickets(resident)).toMatchObject([{ state: 'submitted' }])
  world.clock.advance(minute)
  await world.sendTickets()
  expect(world.province.created).toHaveLength(2)
  expect(world.province.taken.size).toBe(1)
  expect((await world.inbox(resident)).messages).toHaveLength(1)
})

test('a worker that stalls beyond its lease, and the next one: one ticket there, one message here', async () => {
  const resident = await world.newResident()
  await complain(resident, await look(resident, 'event-1'))
  let open = () => {}
  world.province.gate = new Promise((resolve) => {
    open = resolve
  })
  const asked = (times: number) =>
    until(
      async () => world.province.created.length,
      (count) => count === times,
    )
  const stalled = world.sendTickets()
  await asked(1)
  world.clock.advance(minute)
  const next = world.sendTickets()
  await asked(2)
  open()
  await Promise.all([stalled, next])
  expect(world.province.taken.size).toBe(1)
  expect((await world.inbox(resident)).messages).toHaveLength(1)
})

test('taken, then the province is away: what we know is still shown', async () => {
  const resident = await world.newResident()
  await complain(resident, await look(resident, 'event-1'))
  await world.sendTickets()
  world.province.state = 'away'
  expect(await tickets(resident)).toMatchObject([{ state: 'submitted', dueOn: '2026-12-06', steps: [] }])
})

test('only one’s own: another person’s look is missing, their tickets are not listed', async () => {
  const [resident, other] = [await world.newResident(), await world.newResident()]
  const eventId = await look(resident, 'event-1')
  expect(await complain(other, eventId)).toEqual({ ok: false, code: 'resource.notFound' })
  expect(await complain(resident, 'event-9')).toEqual({ ok: false, code: 'resource.notFound' })
  expect(await complain(resident, 'event\0')).toEqual({ ok: false, code: 'resource.notFound' })
  // The control: the person who was looked at.
  expect(await complain(resident, eventId)).toMatchObject({ ok: true })
  expect(await tickets(other)).toEqual([])
  expect(await world.complaints.ofEvents(other.residentId, [eventId])).toEqual(new Map())
  expect(await world.db.selectFrom('ticket').select('id').execute()).toHaveLength(1)
})

test('one’s own look is nothing to complain about', async () => {
  const resident = await world.newResident()
  const eventId = await look(resident, 'event-1', 'self')
  expect(await complain(resident, eventId)).toEqual({ ok: false, code: 'ticket.notComplainable' })
})

test.each([
  { said: '', taken: false },
  { said: '　 \n', taken: false },
  { said: '字'.repeat(501), taken: false },
  { said: '字'.repeat(500), taken: true }, // the control
  { said: '\0\ud800”<script>', taken: true },
])('words, case %#: taken $taken', async ({ said, taken }) => {
  const resident = await world.newResident()
  const input = z.safeParse(complainOperation.input, { eventId: await look(resident, 'event-1'), words: said })
  expect(input.success).toBe(taken)
  if (!input.success) return
  expect(await complain(resident, input.data.eventId, input.data.words)).toMatchObject({ ok: true })
  expect(await world.sendTickets()).toBe(1)
  expect((await tickets(resident))[0]?.words).toHaveLength(said.length)
})
