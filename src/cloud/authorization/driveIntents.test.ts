import { sql } from 'kysely'
import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import { until } from '../../../test/until'
import type { SelfResident } from '../call'
import { driveIntents } from './driveIntents'
import { confirmConsent } from './grantConsents'

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

async function revoke(resident: SelfResident, grantId: string) {
  return dataOf(await world.patient['authorization.revokeGrant'](world.callOf(resident, { grantId })))
}
async function stateOf(resident: SelfResident) {
  return (await world.grants(resident))[0]?.state
}
function wanted() {
  return world.gateway.orders.map((order) => order.wanted)
}

test('grant, then revoke: 正在登记 → 有效 → 撤销中 → 已撤销, each only by the province’s word', async () => {
  const resident = await world.newResident()
  const { grant, requestId } = await world.grant(resident)
  expect(await world.province.checkGrant(requestId)).toMatchObject({ state: 'recording' })
  await world.drive()
  expect(await stateOf(resident)).toBe('active')
  expect(await world.province.checkGrant(requestId)).toMatchObject({ state: 'active' })
  expect((await revoke(resident, grant.grantId)).state).toBe('revoking')
  await world.drive()
  const [after] = await world.grants(resident)
  expect(after).toMatchObject({ state: 'revoked', daysLeft: 0 })
  expect(after?.revokedAt).not.toBeNull()
  expect(world.gateway.orders).toEqual([
    {
      wanted: 'granted',
      documentNumber: resident.documentNumber,
      name: resident.name,
      orgCode: hospital.orgCode,
      orgName: hospital.orgName,
    },
    {
      wanted: 'revoked',
      documentNumber: resident.documentNumber,
      name: resident.name,
      orgCode: hospital.orgCode,
      orgName: hospital.orgName,
    },
  ])
  // Said once more when no copy of the grant can be on its way any more; then there is nothing left to do.
  world.clock.advance(120_000)
  expect(await world.drive()).toBe(1)
  expect(wanted()).toEqual(['granted', 'revoked', 'revoked'])
  world.clock.advance(3_600_000)
  expect(await world.drive()).toBe(0)
})

test('a revoke before the grant was ever sent cancels it: the province never hears of the grant', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await revoke(resident, grant.grantId)
  await world.drive()
  expect(wanted()).toEqual(['revoked'])
  expect(await stateOf(resident)).toBe('revoked')
})

test('an unanswered grant may land late: 已撤销 waits for a second revoke beyond 120 s', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  world.gateway.next('unanswered')
  await world.drive()
  await revoke(resident, grant.grantId)
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked'])
  expect(await stateOf(resident)).toBe('revoking')
  world.clock.advance(119_999)
  expect(await world.drive()).toBe(0)
  world.clock.advance(1)
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked', 'revoked'])
  expect(await stateOf(resident)).toBe('revoked')
})

test('a revoke is never given up, whatever the province says', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  for (let round = 0; round < 20; round += 1) {
    world.gateway.next(round % 2 === 0 ? 'refused' : 'unanswered')
    expect(await world.drive()).toBe(1)
    expect(await stateOf(resident)).toBe('revoking')
    world.clock.advance(10_000)
  }
  await world.drive()
  expect(await stateOf(resident)).toBe('revoked')
})

test('a new grant waits for a revoke whose outcome is unknown', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  await revoke(resident, grant.grantId)
  world.gateway.next('unanswered')
  await world.drive()
  world.clock.advance(1)
  await world.grant(resident)
  world.clock.advance(1_000)
  await world.drive() // the revoke again, now confirmed
  await world.drive() // the grant: not before the first revoke's life is over
  expect(wanted()).toEqual(['granted', 'revoked', 'revoked'])
  expect((await world.grants(resident)).map((row) => row.state)).toEqual(['recording', 'revoked'])
  world.clock.advance(120_000)
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked', 'revoked', 'granted'])
  expect((await world.grants(resident)).map((row) => row.state)).toEqual(['active', 'revoked'])
})

test('a grant the province refuses three times is shown as refused, and can be asked for again', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  world.gateway.next('refused', 'refused', 'refused')
  for (let round = 0; round < 3; round += 1) {
    await world.drive()
    world.clock.advance(10_000)
  }
  expect(await stateOf(resident)).toBe('refused')
  expect(await world.drive()).toBe(0)
  world.clock.advance(1)
  await world.grant(resident)
  await world.drive()
  expect((await world.grants(resident)).map((row) => row.state)).toEqual(['active', 'refused'])
})

test('consent again extends the grant that is there', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(10 * 86_400_000)
  await world.grant(resident)
  await world.drive()
  const grants = await world.grants(resident)
  expect(grants).toHaveLength(1)
  expect(grants[0]).toMatchObject({ state: 'active', daysLeft: 30 })
})

test('30 days, half-open: a millisecond before the end it counts, at the end it does not', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  await world.drive()
  world.clock.advance(27 * 86_400_000)
  expect(await stateOf(resident)).toBe('expiring')
  world.clock.advance(3 * 86_400_000 - 1)
  expect((await world.grants(resident))[0]).toMatchObject({ state: 'expiring', daysLeft: 1 })
  world.clock.advance(1)
  expect((await world.grants(resident))[0]).toMatchObject({ state: 'expired', daysLeft: 0 })
})

test('two workers at once send each order once', async () => {
  const residents = await Promise.all(Array.from({ length: 10 }, () => world.newResident()))
  for (const resident of residents) await world.grant(resident)
  await Promise.all([world.drive(), world.drive(), world.drive()])
  expect(world.gateway.orders).toHaveLength(10)
  expect(new Set(world.gateway.orders.map((order) => order.documentNumber)).size).toBe(10)
})

test('revoking twice asks once; nobody else can', async () => {
  const resident = await world.newResident()
  const stranger = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  const stolen = await world.patient['authorization.revokeGrant'](world.callOf(stranger, { grantId: grant.grantId }))
  expect(stolen).toEqual({ ok: false, code: 'resource.notFound' })
  await Promise.all([revoke(resident, grant.grantId), revoke(resident, grant.grantId)])
  await world.drive()
  expect(wanted()).toEqual(['granted', 'revoked'])
})

test('a refused extension leaves the grant that was there, and it can be revoked', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  await world.drive()
  world.clock.advance(86_400_000)
  await world.grant(resident)
  world.gateway.next('refused', 'refused', 'refused')
  for (let round = 0; round < 3; round += 1) {
    await world.drive()
    world.clock.advance(10_000)
  }
  expect((await world.grants(resident))[0]).toMatchObject({ grantId: grant.grantId, state: 'active', expiresAt: grant.expiresAt })
  await revoke(resident, grant.grantId)
  await world.drive()
  expect(await stateOf(resident)).toBe('revoked')
})

test('refused after an answer was lost: it may stand there, so it is taken back rather than shown as refused', async () => {
  const resident = await world.newResident()
  await world.grant(resident)
  world.gateway.next('unanswered', 'refused', 'refused', 'refused')
  for (let round = 0; round < 4; round += 1) {
    await world.drive()
    world.clock.advance(10_000)
  }
  expect(await stateOf(resident)).toBe('revoking')
  world.clock.advance(120_000)
  await world.drive()
  await world.drive()
  expect(wanted().at(-1)).toBe('revoked')
  expect(await stateOf(resident)).toBe('revoked')
})

test('a grant whose 30 days are over is not sent any more; taking it back is still possible', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  world.clock.advance(30 * 86_400_000)
  await world.drive()
  expect(wanted()).toEqual([])
  expect(await stateOf(resident)).toBe('expired')
  await revoke(resident, grant.grantId)
  await world.drive()
  expect(await stateOf(resident)).toBe('revoked')
})

test('a grant on its way while the clock jumps and the person revokes: the revocation is said again after it', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  const orders: string[] = []
  let letGo: () => void = () => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  const needs = {
    ...world.needs,
    grantGateway: {
      resting: () => false,
      async save(order: { wanted: string }) {
        if (order.wanted === 'granted') await held
        orders.push(order.wanted)
        return { kind: 'confirmed' as const }
      },
    },
  }
  const onItsWay = driveIntents(needs)
  await until(
    () => world.db.selectFrom('intent').select('attempts').executeTakeFirstOrThrow(),
    ({ attempts }) => attempts === 1,
  )
  world.clock.advance(200_000)
  await revoke(resident, grant.grantId)
  await driveIntents(needs)
  expect(await stateOf(resident)).toBe('revoked')
  letGo()
  await onItsWay
  expect(await stateOf(resident)).toBe('revoking')
  await driveIntents(needs)
  expect(orders).toEqual(['revoked', 'granted', 'revoked'])
  expect(await stateOf(resident)).toBe('revoked')
})

test('two doctors of one hospital at once make one grant', async () => {
  const resident = await world.newResident()
  const second = { staffNo: 'D2002', staffName: '何嘉欣' }
  const [one, two] = [await world.ask(resident), await world.ask(resident, second)]
  const codes = [await world.code(resident, one), await world.code(resident, two)]
  await Promise.all([
    world.province.verifyCode({ requestId: one, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code: codes[0] ?? '' }),
    world.province.verifyCode({ requestId: two, orgCode: hospital.orgCode, staffNo: second.staffNo, code: codes[1] ?? '' }),
  ])
  expect(await world.grants(resident)).toHaveLength(1)
})

test('a revoke waits for the queue before it touches the grant: the worker, who holds the queue, is never blocked by it', async () => {
  const resident = await world.newResident()
  const { grant } = await world.grant(resident)
  const waiting = sql<{ count: number }>`
    select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  let revoking: Promise<unknown> | null = null
  await world.db.transaction().execute(async (worker) => {
    // What the worker does when an answer has come: the queue first, then the grant's stamp.
    await worker.updateTable('intent_queue').set({ leased_until: null }).where('resident_id', '=', resident.residentId).execute()
    revoking = revoke(resident, grant.grantId)
    await until(
      async () => (await waiting.execute(world.db)).rows[0]?.count ?? 0,
      (count) => count > 0,
    )
    await confirmConsent(worker, { ...resident, grantId: grant.grantId, requestId: null }, world.clock.now())
  })
  await revoking
  expect(await stateOf(resident)).toBe('revoking')
})
