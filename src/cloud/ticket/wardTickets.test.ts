import { randomUUID } from 'node:crypto'
import { callerOf } from '../../../test/cloud/callers'
import { dataOf } from '../../../test/cloud/dataOf'
import { correction, type ReportWorld, sourceOrg, startReportWorld } from '../../../test/cloud/reportWorld'
import { hospital } from '../../../test/cloud/residents'
import type { ResidentCall } from '../call'

let world: ReportWorld
beforeEach(async () => {
  world = await startReportWorld()
})
afterEach(() => world.close())

test('what a guardian reports, moves or complains of for a child is told once each; one’s own is told to nobody', async () => {
  const mother = await world.newResident()
  const child = world.resident
  const { orgCode, orgName, department, staffNo, staffName } = hospital
  const at = world.clock.now()
  await world.events.append({
    ...{ orgCode, orgName, department, staffNo, staffName, at },
    ...{ residentId: child.residentId, eventId: 'e1', actor: 'hospital', byResidentId: null, module: null, standing: 'noGrant' },
  })
  function callFor<Input>(input: Input, idempotencyKey: string | null): ResidentCall<Input> {
    return { input, caller: callerOf(mother), resident: child, by: 'guardian', idempotencyKey }
  }
  const [reportKey, moveKey] = [randomUUID(), randomUUID()]
  const moved = { kind: 'migration' as const, from: '旧社区中心', to: '新社区中心', words: '搬家了，请迁移档案。' }
  for (let times = 0; times < 2; times += 1) {
    dataOf(await world.handlers['ticket.report'](callFor(correction, reportKey)))
    dataOf(await world.handlers['ticket.move'](callFor(moved, moveKey)))
    dataOf(await world.handlers['ticket.complain'](callFor({ eventId: 'e1', words: '孩子那天没有去过这家医院。' }, null)))
  }
  const act = { wardId: child.residentId, byResidentId: mother.residentId, kind: 'ticketMade', now: at }
  expect(world.acts).toEqual([sourceOrg, '新社区中心', orgName].map((name) => ({ ...act, orgName: name })))
  dataOf(await world.report())
  expect(world.acts).toHaveLength(3)
})
