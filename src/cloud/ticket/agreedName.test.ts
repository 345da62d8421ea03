import { dataOf } from '../../../test/cloud/dataOf'
import { type ReportWorld, startReportWorld } from '../../../test/cloud/reportWorld'

let world: ReportWorld
let ticketId: string
beforeEach(async () => {
  world = await startReportWorld()
  const about = { entryId: 'personal-1', form: '个人信息', field: '姓名', fieldId: 'identity.name', correct: '张三' }
  ticketId = dataOf(await world.report({ ...about, identityConsent: true })).ticketId
  await world.sendTickets()
  world.province.tell(ticketId, { state: 'awaitingConsent', proposal: '张三' })
  await world.tickets()
})
afterEach(() => world.close())

const decide = (agreed: boolean, key = 'key-00001') =>
  world.handlers['ticket.act'](world.callAs({ ticketId, act: { kind: 'decide', agreed, proposal: '张三' } }, { key }))
const name = async () => (await world.ticketNeeds.residents.identityOf(world.resident.residentId))?.name
const registered = (now: string) => world.register.names?.set(world.resident.documentNumber, now)

test('agreed to, and so in the register: the name is ours from now on', async () => {
  registered('张三')
  expect(await decide(true)).toMatchObject({ ok: true })
  expect(await name()).toBe('张三')
})

test('refused: the name stays, as the register has it', async () => {
  registered(world.resident.name)
  expect(await decide(false)).toMatchObject({ ok: true })
  expect(await name()).toBe(world.resident.name)
})

test('the answer was lost, or the register is away: learnt from the next word about it', async () => {
  registered('张三')
  world.province.state = 'answersLost'
  expect(await decide(true)).toEqual({ ok: false, code: 'upstream.province' })
  world.province.state = 'there'
  const names = world.register.names
  world.register.names = null
  expect((await world.tickets()).tickets[0]?.state).toBe('answered')
  expect(await name()).toBe(world.resident.name)
  world.register.names = names
  world.clock.advance(60 * 60_000)
  await world.followTickets()
  expect(await name()).toBe('张三')
})

test('a proposal of another field renames nobody', async () => {
  const about = { entryId: 'personal-1', form: '个人信息', field: '民族', fieldId: null, correct: '张三' }
  const other = dataOf(await world.report(about)).ticketId
  await world.sendTickets()
  world.province.tell(other, { state: 'awaitingConsent', proposal: '张三' })
  await world.tickets()
  registered('张三')
  world.province.tell(other, { state: 'answered' })
  await world.tickets()
  expect(await name()).toBe(world.resident.name)
})
