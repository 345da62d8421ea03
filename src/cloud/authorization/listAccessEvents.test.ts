import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { asRead, entryHead } from '../../../test/cloud/records'
import { hospital } from '../../../test/cloud/residents'
import type { ListedEntry } from '../../contract/record/recordEntry'
import type { ReportedLook } from '../backChannel'
import type { SelfResident } from '../call'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())
afterEach(() => {
  world.recordService.visits = []
  world.recordService.down = false
  world.recordService.asked.length = 0
})

const hour = 3_600_000
let events = 0

async function look(resident: SelfResident, more: Partial<ReportedLook> = {}): Promise<string> {
  events += 1
  const eventId = `e${events}`
  const { documentType, documentNumber } = resident
  const what = { eventId, ...hospital, documentType, documentNumber, module: 'report' as const, at: world.clock.now(), ...more }
  expect(await world.province.reportAccess(what)).toMatchObject({ returnCode: '1' })
  return eventId
}

const listed = async (resident: SelfResident, cursor?: string) =>
  dataOf(await world.patient['authorization.listAccessEvents'](world.callOf(resident, cursor === undefined ? {} : { cursor })))

function visit(occurredOn: string | null, sourceOrg: string = hospital.orgName): ListedEntry {
  return asRead(entryHead({ module: 'visit', form: 'outpatient', occurredOn, sourceOrg }))
}

function unreadable(sourceOrg: string | null): ListedEntry {
  return { state: 'unreadable', entryId: null, module: null, sourceOrg, collectedAt: null }
}

/** A booking: the one way that leaves no code read out. */
async function grantByBooking(resident: SelfResident) {
  const requestId = await world.ask(resident, { kind: 'booking' })
  const receiptId = await world.agree(resident, requestId)
  return dataOf(await world.patient['authorization.agreeRequest'](world.callOf(resident, { requestId, receiptId })))
}

test('a look under a grant by a code that was read out has no flag, and the province is not asked', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  world.clock.advance(24 * hour)
  await look(resident)
  world.clock.advance(48 * hour)
  const page = await listed(resident)
  expect(page.hospitalLooks).toBe('listed')
  expect(page.events).toMatchObject([{ actor: 'hospital', underGrant: true, flags: [], visit: 'found', ticketId: null }])
  expect(world.recordService.asked).toEqual([])
})

test('each suspicious look carries its flag, and the complaint already made about it', async () => {
  const resident = await world.newResident()
  const without = await look(resident)
  const { grant } = await world.grant(resident)
  while ((await world.drive()) > 0);
  dataOf(await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId: grant.grantId })))
  while ((await world.drive()) > 0);
  world.clock.advance(1)
  const afterRevocation = await look(resident)
  const other = { orgCode: '455404503', orgName: '南方医科大学南方医院' }
  await world.grant(resident, other)
  world.clock.advance(30 * 24 * hour)
  const afterExpiry = await look(resident, other)
  world.complaints.tickets.set(afterExpiry, 'a ticket')
  const { events } = await listed(resident)
  const flags = new Map(events.map((event) => [event.eventId, event.flags]))
  expect(flags.get(without)).toEqual(['noGrant'])
  expect(flags.get(afterRevocation)).toEqual(['afterRevocation'])
  expect(flags.get(afterExpiry)).toEqual(['afterExpiry'])
  expect(events.find((event) => event.eventId === afterExpiry)).toMatchObject({
    underGrant: false,
    visit: 'tooEarly',
    ticketId: 'a ticket',
  })
  expect(events.find((event) => event.eventId === without)?.ticketId).toBeNull()
})

test('no visit within 24 hours is a flag once 24 hours have passed, and only if the province says so', async () => {
  const resident = await world.newResident()
  await grantByBooking(resident)
  await look(resident)
  expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'tooEarly' }])
  world.clock.advance(24 * hour)
  expect((await listed(resident)).events).toMatchObject([{ underGrant: true, flags: ['noVisit'], visit: 'missing' }])
  world.recordService.down = true
  expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'unknown' }])
  world.recordService.down = false
  const chinaDay = (hours: number) => new Date(world.clock.now().getTime() + (hours + 8) * hour).toISOString().slice(0, 10)
  for (const occurredOn of [`${chinaDay(-24)} 09:30`, chinaDay(-24), `${chinaDay(-24)}T09:30:00+08:00`]) {
    world.recordService.visits = [visit(occurredOn)]
    expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'found' }])
  }
  world.recordService.visits = [visit(chinaDay(-96)), visit(chinaDay(48))]
  expect((await listed(resident)).events).toMatchObject([{ flags: ['noVisit'], visit: 'missing' }])
})

test('a visit at a hospital whose name only contains this one is not a visit here; an unreadable time is not held against anybody', async () => {
  const resident = await world.newResident()
  await grantByBooking(resident)
  await look(resident)
  const today = new Date(world.clock.now().getTime() + 8 * hour).toISOString().slice(0, 10)
  world.clock.advance(25 * hour)
  world.recordService.visits = [visit(`${today} 10:00`, `${hospital.orgName}东院`)]
  expect((await listed(resident)).events).toMatchObject([{ flags: ['noVisit'], visit: 'missing' }])
  world.recordService.visits = [visit(`${today}T10时`)]
  expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'unknown' }])
  for (const sourceOrg of [hospital.orgName, null]) {
    world.recordService.visits = [unreadable(sourceOrg)]
    expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'unknown' }])
  }
  world.recordService.visits = [unreadable('南方医科大学南方医院')]
  expect((await listed(resident)).events).toMatchObject([{ flags: ['noVisit'], visit: 'missing' }])
  world.recordService.visits = Array.from({ length: 51 }, () => visit(`${today} 10:00`, `${hospital.orgName}东院`))
  expect((await listed(resident)).events).toMatchObject([{ flags: [], visit: 'unknown' }])
})

test('one question to the province a hospital and page, for the days its looks may belong to', async () => {
  const resident = await world.newResident()
  const other = { orgCode: '455404503', orgName: '南方医科大学南方医院' }
  const first = world.clock.now()
  await look(resident)
  world.clock.advance(72 * hour)
  await look(resident)
  await look(resident, other)
  world.clock.advance(48 * hour)
  await listed(resident)
  const china = (at: number) => new Date(at + 8 * hour).toISOString().slice(0, 10)
  const asked = new Map(
    world.recordService.asked.map(({ module, filter }) => [filter?.orgName, { module, from: filter?.from, to: filter?.to }]),
  )
  const to = china(first.getTime() + 96 * hour)
  expect(world.recordService.asked).toHaveLength(2)
  expect(asked.get(hospital.orgName)).toEqual({ module: 'visit', from: china(first.getTime() - 24 * hour), to })
  expect(asked.get(other.orgName)).toEqual({ module: 'visit', from: china(first.getTime() + 48 * hour), to })
})

test('where the province reports no looks, none of a hospital are listed, and that is said', async () => {
  const quiet = await startAuthorizationWorld({ accessLog: false, healthCode: true })
  try {
    const resident = await quiet.newResident()
    const { documentType, documentNumber, residentId } = resident
    const at = quiet.clock.now()
    const who = { ...hospital, documentType, documentNumber }
    await quiet.province.reportAccess({ eventId: 'e1', ...who, module: 'report', at })
    const nobody = { orgCode: null, orgName: null, department: null, staffNo: null, staffName: null, standing: null }
    await quiet.needs.accessLog.append({ residentId, eventId: 'own', actor: 'self', byResidentId: null, module: 'visit', at, ...nobody })
    const page = dataOf(await quiet.patient['authorization.listAccessEvents'](quiet.callOf(resident, {})))
    expect(page).toMatchObject({ hospitalLooks: 'notProvided', events: [{ eventId: 'own', actor: 'self', visit: null, underGrant: null }] })
    const origin = { channel: 'weapp' as const, wechatOpenid: null }
    expect(dataOf(await quiet.patient['authorization.capabilities']({ input: {}, origin }))).toMatchObject({ accessLog: false })
    expect(dataOf(await world.patient['authorization.capabilities']({ input: {}, origin }))).toMatchObject({ accessLog: true })
  } finally {
    await quiet.close()
  }
})

test('pages follow one another without a gap or a repeat, also while looks have the same instant', async () => {
  const resident = await world.newResident()
  const all: string[] = []
  for (let number = 0; number < 45; number += 1) all.push(await look(resident))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listed(resident, cursor)
    seen.push(...page.events.map((event) => event.eventId))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(seen).toHaveLength(45)
  expect([...seen].sort()).toEqual([...all].sort())
})

test('a guardian’s look is told by the tie they looked by, also when it has ended; never by who they are', async () => {
  const [mother, stranger, child] = [await world.newResident(), await world.newResident(), await world.newResident()]
  await world.beGuardian(mother, child, '2016-11-21')
  const nobody = { orgCode: null, orgName: null, department: null, staffNo: null, staffName: null, standing: null, module: null }
  const look = { residentId: child.residentId, at: world.clock.now(), ...nobody }
  await world.needs.accessLog.append({ ...look, eventId: 'g1', actor: 'guardian', byResidentId: mother.residentId })
  await world.needs.accessLog.append({ ...look, eventId: 'g2', actor: 'guardian', byResidentId: stranger.residentId })
  await world.needs.accessLog.append({ ...look, eventId: 'g3', actor: 'self', byResidentId: null })
  await world.db.updateTable('guardianship').set({ ended_at: world.clock.now() }).where('resident_id', '=', child.residentId).execute()
  const { events: told } = await listed(child)
  expect(Object.fromEntries(told.map(({ eventId, guardian }) => [eventId, guardian]))).toEqual({ g1: 'mother', g2: null, g3: null })
  expect(JSON.stringify(told)).not.toContain(mother.residentId)
})
