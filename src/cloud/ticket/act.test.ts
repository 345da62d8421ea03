import { dataOf } from '../../../test/cloud/dataOf'
import { type ReportWorld, startReportWorld } from '../../../test/cloud/reportWorld'
import type { InputOf } from '../../contract/operation'
import type { act as actOperation } from '../../contract/ticket/act'
import type { ProvinceTicket } from '../ports'

type Act = InputOf<typeof actOperation>['act']

let world: ReportWorld
let ticketId: string
beforeEach(async () => {
  world = await startReportWorld()
  ticketId = dataOf(await world.report()).ticketId
})
afterEach(() => world.close())

const act = (said: Act, key: string | null = null) => world.handlers['ticket.act'](world.callAs({ ticketId, act: said }, { key }))
async function told(change: Partial<ProvinceTicket>) {
  await world.sendTickets()
  world.province.tell(ticketId, change)
  return (await world.tickets()).tickets[0]
}
const acts = async () => (await world.tickets()).tickets[0]?.acts

test('what may be done follows from where it stands', async () => {
  expect(await acts()).toEqual([])
  expect((await told({ state: 'assigned' }))?.acts).toEqual([])
  const proposed = await told({ state: 'awaitingConsent', proposal: '姓名改为张三' })
  expect(proposed).toMatchObject({ acts: ['decide'], proposal: '姓名改为张三' })
  expect(await told({ state: 'answered', answer: '已核实' })).toMatchObject({
    acts: ['confirm', 'reopen'],
    proposal: null,
    answer: '已核实',
  })
  expect((await told({ state: 'closed' }))?.acts).toEqual([])
})

test('two phones: what one refused and the hospital proposed anew is not agreed to by the other, which still shows the old one', async () => {
  await told({ state: 'awaitingConsent', proposal: '张三' })
  const [first, second] = ['phone-0001', 'phone-0002']
  expect(await act({ kind: 'decide', agreed: false, proposal: '张三' }, first)).toMatchObject({ ok: true })
  await told({ state: 'awaitingConsent', proposal: '王五' })
  expect(await act({ kind: 'decide', agreed: true, proposal: '张三' }, second)).toEqual({ ok: false, code: 'ticket.notNow' })
  expect((await world.tickets()).tickets).toMatchObject([{ state: 'awaitingConsent', proposal: '王五', acts: ['decide'] }])
  // The control: about the one that stands.
  expect(await act({ kind: 'decide', agreed: true, proposal: '王五' }, second)).toMatchObject({ ok: true })
})

test('nobody decides about what they cannot read', async () => {
  expect(await told({ state: 'awaitingConsent', proposal: null })).toMatchObject({ state: 'awaitingConsent', acts: [] })
})

test('asked to work on it again, what comes of it is news within minutes, not an hour', async () => {
  await told({ state: 'answered' })
  world.clock.advance(3 * 60_000)
  expect(await world.followTickets()).toBe(1)
  await act({ kind: 'reopen', words: '还是没有改' })
  world.province.tell(ticketId, { state: 'answered', answer: '这次改了' })
  const before = (await world.inbox(world.resident)).messages.length
  world.clock.advance(3 * 60_000)
  expect(await world.followTickets()).toBe(1)
  expect((await world.inbox(world.resident)).messages).toHaveLength(before + 1)
})

test('a 迁移 has no identity to decide about', async () => {
  const move = { kind: 'migration' as const, from: '东山街中心', to: '沙河街中心', words: '搬家了' }
  const { ticketId: moveId } = dataOf(await world.handlers['ticket.move'](world.callAs(move)))
  await world.sendTickets()
  world.province.tell(moveId, { state: 'awaitingConsent', proposal: '沙河街中心' })
  const shown = (await world.tickets()).tickets.find((ticket) => ticket.ticketId === moveId)
  expect(shown).toMatchObject({ state: 'awaitingConsent', acts: [] })
})

test.each<[Act, Partial<ProvinceTicket>, object, string]>([
  [{ kind: 'confirm' }, { state: 'answered' }, { act: 'confirm' }, 'closed'],
  [{ kind: 'reopen', words: '还是没有改' }, { state: 'answered' }, { act: 'reopen', words: '还是没有改' }, 'assigned'],
  [
    { kind: 'decide', agreed: true, proposal: '一' },
    { state: 'awaitingConsent', proposal: '一' },
    { act: 'agree', proposal: '一' },
    'answered',
  ],
  [
    { kind: 'decide', agreed: false, proposal: '一' },
    { state: 'awaitingConsent', proposal: '一' },
    { act: 'refuse', proposal: '一' },
    'answered',
  ],
])('%j is done at the province, at once, and is no news to who did it', async (said, before, asked, after) => {
  await told(before)
  const messages = (await world.inbox(world.resident)).messages.length
  expect(dataOf(await act(said))).toMatchObject({ ticketId, state: after })
  const { documentType, documentNumber } = world.resident
  expect(world.province.asked).toMatchObject([{ documentType, documentNumber, ticketId, ...asked }])
  expect((await world.tickets()).tickets[0]?.state).toBe(after)
  expect((await world.inbox(world.resident)).messages).toHaveLength(messages)
})

test('in no state for it: said so; before the province has it, too', async () => {
  expect(await act({ kind: 'confirm' })).toEqual({ ok: false, code: 'ticket.notNow' })
  expect(world.province.asked).toEqual([])
  await told({ state: 'assigned' })
  expect(await act({ kind: 'confirm' })).toEqual({ ok: false, code: 'ticket.notNow' })
  expect(world.province.asked).toHaveLength(1)
})

test('the province is away: nothing is claimed; a lost answer is asked for again by the same key and stays one act', async () => {
  await told({ state: 'answered' })
  world.province.state = 'away'
  expect(await act({ kind: 'confirm' }, 'key-00001')).toEqual({ ok: false, code: 'upstream.province' })
  expect(await world.tickets()).toMatchObject({ fresh: false, tickets: [{ state: 'answered', acts: ['confirm', 'reopen'] }] })
  world.province.state = 'answersLost'
  expect(await act({ kind: 'confirm' }, 'key-00001')).toEqual({ ok: false, code: 'upstream.province' })
  world.province.state = 'there'
  expect(dataOf(await act({ kind: 'confirm' }, 'key-00001')).state).toBe('closed')
  expect(new Set(world.province.asked.map(({ actId }) => actId)).size).toBe(1)
  // The control: another key is another act, and now it is too late for one.
  expect(await act({ kind: 'confirm' }, 'key-00002')).toEqual({ ok: false, code: 'ticket.notNow' })
})

test('another person’s ticket is missing', async () => {
  await told({ state: 'answered' })
  const who = await world.newResident()
  const input = { ticketId, act: { kind: 'confirm' as const } }
  expect(await world.handlers['ticket.act'](world.callAs(input, { who }))).toEqual({ ok: false, code: 'resource.notFound' })
  expect(world.province.asked).toEqual([])
  // The control.
  expect(await act({ kind: 'confirm' })).toMatchObject({ ok: true })
})
