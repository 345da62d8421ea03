import type { Log } from '../../src/cloud/ports'
import { markHoney, raiseHoney } from '../../src/cloud/support/honey'
import { hospital } from '../cloud/residents'
import { recordFigure } from '../figures'
import { type SupportWorld, startSupportWorld } from './supportWorld'

let world: SupportWorld
beforeAll(async () => {
  world = await startSupportWorld()
}, 60_000)
afterAll(() => world?.close())

const second = 1_000
type Alarm = Parameters<Log['alarm']>[0]

/** The worker's turns, five seconds apart, for a minute: the alarms, each with how long after the touch it came. */
async function alarmsOfAMinute(): Promise<{ alarm: Alarm; afterMs: number }[]> {
  const raised: { alarm: Alarm; afterMs: number }[] = []
  const begun = world.clock.now().getTime()
  const log: Log = {
    call: () => undefined,
    upstream: () => undefined,
    bug: () => undefined,
    alarm: (alarm) => void raised.push({ alarm, afterMs: world.clock.now().getTime() - begun }),
  }
  for (let turn = 0; turn < 12; turn += 1) {
    world.clock.advance(5 * second)
    await raiseHoney({ ...world, log })
  }
  return raised
}

type Someone = Awaited<ReturnType<SupportWorld['someone']>>

/** Each way a hand can touch a person. */
const touches: Record<Alarm['operation'], (of: Someone & { ticket: string; code: { requestId: string } }) => Promise<unknown>> = {
  event: ({ ticket }) => world.look(ticket),
  session: ({ phone }) => world.newPhone(phone.openid).signIn(),
  code: ({ code }) =>
    world.province.verifyCode({ requestId: code.requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code: '000000' }),
  request: ({ person }) => world.ask(person, { orgCode: '455404598', orgName: '第三家医院' }),
}
const ways = Object.keys(touches)

async function prepared() {
  const someone = await world.someone()
  const code = await world.codeFor(someone.phone, someone.person, hospital)
  return { ...someone, code, ticket: await world.ticket(someone.residentId) }
}

test('20 of 20 touches of a honey resident raise their alarm within the minute, each with the resident’s number and no name', async () => {
  const raisedAfter: number[] = []
  for (let turn = 0; turn < 20; turn += 1) {
    const way = ways[turn % ways.length] ?? ''
    const honey = await prepared()
    const number = await markHoney(world, honey.person)
    expect(await alarmsOfAMinute()).toEqual([])
    await touches[way]?.(honey)
    const [first, ...more] = await alarmsOfAMinute()
    expect(first?.alarm).toEqual({ what: 'honey', operation: way, honey: number })
    for (const { alarm } of more) expect(alarm).toMatchObject({ honey: number })
    if (first) raisedAfter.push(first.afterMs)
  }
  recordFigure(
    '蜜标居民被碰（查看、登录、输码、申请，共20次）',
    `报警 ${raisedAfter.length} 次，最晚 ${Math.max(...raisedAfter) / second} 秒`,
    '20次，60秒内',
  )
  expect(raisedAfter).toHaveLength(20)
  expect(Math.max(...raisedAfter)).toBeLessThanOrEqual(60 * second)
}, 60_000)

test('the control: the same hands at anybody else raise none; and two workers at once raise one alarm of one touch', async () => {
  for (const way of ways) await touches[way]?.(await prepared())
  expect(await alarmsOfAMinute()).toEqual([])
  const honey = await prepared()
  await markHoney(world, honey.person)
  await world.look(honey.ticket)
  const log = { call: () => undefined, upstream: () => undefined, bug: () => undefined, alarm: jest.fn() }
  const raised = await Promise.all([raiseHoney({ ...world, log }), raiseHoney({ ...world, log })])
  expect(raised.reduce((sum, each) => sum + each, 0)).toBe(1)
  expect(log.alarm).toHaveBeenCalledTimes(1)
})

test('nothing that is answered tells them apart: the same shape, and the same page to themselves', async () => {
  const [one, other] = [await prepared(), await prepared()]
  await markHoney(world, one.person)
  const [shown, plain] = [await world.look(one.ticket), await world.look(other.ticket)]
  const timeless = (value: unknown) => JSON.stringify(value).replace(/"[^"]*\d{4}-\d\d-\d\dT[^"]*"/g, '""')
  expect(timeless(shown)).toBe(timeless(plain))
})
