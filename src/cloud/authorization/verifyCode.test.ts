import { sql } from 'kysely'
import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import { databaseFingerprint } from '../../../test/contract/databaseFingerprint'
import { until } from '../../../test/until'
import { failures } from '../../contract/failures'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const asker = { orgCode: hospital.orgCode, staffNo: hospital.staffNo }

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

test('the right code, once, makes a 30-day grant for the hospital that asked', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  expect(await world.province.verifyCode({ requestId, ...asker, code })).toMatchObject({ returnCode: '1' })
  const [grant] = await world.grants(resident)
  expect(grant).toMatchObject({ orgName: hospital.orgName, state: 'recording', daysLeft: 30, way: 'wechat' })
  expect(dataOf(await world.patient['authorization.listRequests'](world.callOf(resident, {}))).requests).toEqual([])
  expect(await world.province.verifyCode({ requestId, ...asker, code })).toMatchObject({ returnCode: '0', reason: 'used' })
})

test('eight doctors at once with the same code: exactly one succeeds', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  const answers = await Promise.all(Array.from({ length: 8 }, () => world.province.verifyCode({ requestId, ...asker, code })))
  expect(answers.filter((answer) => answer.returnCode === '1')).toHaveLength(1)
  expect(await world.grants(resident)).toHaveLength(1)
})

test('five wrong tries lock the code, the right one included; a new code works', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  for (const triesLeft of [4, 3, 2, 1]) {
    const answer = await world.province.verifyCode({ requestId, ...asker, code: wrong(code) })
    expect(answer).toMatchObject({ returnCode: '0', reason: 'wrong', triesLeft })
  }
  expect(await world.province.verifyCode({ requestId, ...asker, code: wrong(code) })).toMatchObject({ returnCode: '0', reason: 'locked' })
  expect(await world.province.verifyCode({ requestId, ...asker, code })).toMatchObject({ returnCode: '0', reason: 'locked' })
  const fresh = await world.code(resident, requestId)
  expect(await world.province.verifyCode({ requestId, ...asker, code: fresh })).toMatchObject({ returnCode: '1' })
})

test('another hospital, another doctor, another request: the code is not even looked at', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  const other = await world.ask(resident, { orgCode: '455851234', orgName: '南方医科大学南方医院' })
  const tries = [
    { requestId, ...asker, orgCode: '455851234', code },
    { requestId, ...asker, staffNo: 'D9999', code },
    { requestId: other, orgCode: '455851234', staffNo: hospital.staffNo, code },
    { requestId: 'nonsense', ...asker, code },
  ]
  for (const typed of tries) expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0', reason: 'none' })
  expect(await world.grants(resident)).toHaveLength(0)
  expect(await world.province.verifyCode({ requestId, ...asker, code })).toMatchObject({ returnCode: '1' })
})

test('a code ends after 5 minutes, half-open; 换一个 ends the one before', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const first = await world.code(resident, requestId)
  const second = await world.code(resident, requestId)
  if (first !== second) expect(await world.province.verifyCode({ requestId, ...asker, code: first })).toMatchObject({ reason: 'wrong' })
  world.clock.advance(5 * 60_000)
  expect(await world.province.verifyCode({ requestId, ...asker, code: second })).toMatchObject({ reason: 'expired' })
  const third = await world.code(resident, requestId)
  world.clock.advance(5 * 60_000 - 1)
  expect(await world.province.verifyCode({ requestId, ...asker, code: third })).toMatchObject({ returnCode: '1' })
})

test('declining ends the request and any code made for it', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId })))
  expect(await world.province.verifyCode({ requestId, ...asker, code })).toMatchObject({ returnCode: '0' })
  expect(await world.grants(resident)).toHaveLength(0)
  expect(await world.province.checkGrant(requestId)).toMatchObject({ state: 'refused' })
})

test('no code is stored in the clear', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  const rows = await world.db.selectFrom('authorization_code').selectAll().where('resident_id', '=', resident.residentId).execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(`"${code}"`)
  expect(rows[0]?.code_hash).toMatch(/^[0-9a-f]{64}$/)
})

test('the doctor reads the words of the catalogue, and the fifth wrong try is news for the patient, once', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const none = await world.province.verifyCode({ requestId, ...asker, code: '000000' })
  expect(none.returnDesc).toBe(failures['code.none'].message + failures['code.none'].nextStep)
  const code = await world.code(resident, requestId)
  const posted = () => world.messages.posted.filter((news) => news.residentId === resident.residentId && news.kind === 'codeLocked')
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = await world.province.verifyCode({ requestId, ...asker, code: wrong(code) })
    expect(answer.returnDesc).toBe(failures['code.wrong'].message + failures['code.wrong'].nextStep)
  }
  expect(posted()).toEqual([])
  for (let tries = 0; tries < 3; tries += 1) {
    const answer = await world.province.verifyCode({ requestId, ...asker, code: wrong(code) })
    expect(answer.returnDesc).toBe(failures['code.locked'].message + failures['code.locked'].nextStep)
  }
  expect(posted()).toMatchObject([{ orgName: hospital.orgName, aboutId: requestId }])
  const fresh = await world.code(resident, requestId)
  world.clock.advance(5 * 60_000)
  const expired = await world.province.verifyCode({ requestId, ...asker, code: fresh })
  expect(expired.returnDesc).toBe('授权码已过期。请患者点“换一个”。')
})

test('a code that cannot lead to a grant is not used up: what is refused changed nothing', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId })))
  const before = await databaseFingerprint(world.databaseUrl)
  for (const typed of [
    { requestId, ...asker, code },
    { requestId, ...asker, code: wrong(code) },
    { requestId, ...asker, orgCode: '455404503', code },
    { requestId: 'nonsense', ...asker, code },
  ]) {
    expect(await world.province.verifyCode(typed)).toMatchObject({ returnCode: '0', reason: 'none' })
  }
  expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
})

test('declined while the code is being typed: the decline stands, and the code is not used up', async () => {
  const resident = await world.newResident()
  const requestId = await world.ask(resident)
  const code = await world.code(resident, requestId)
  const typed = await world.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('access_request')
      .set({ closing: 'declined', closed_at: world.clock.now() })
      .where('resident_id', '=', resident.residentId)
      .execute()
    // Not awaited: it has to wait until the decline is either committed or taken back.
    const typing = world.province.verifyCode({ requestId, ...asker, code })
    const waiting = sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await until(
      async () => (await waiting.execute(world.db)).rows[0]?.count ?? 0,
      (count) => count > 0,
    )
    return { typing }
  })
  expect(await typed.typing).toMatchObject({ returnCode: '0', reason: 'none' })
  const used = await world.db
    .selectFrom('authorization_code')
    .select(['used_at', 'tries'])
    .where('resident_id', '=', resident.residentId)
    .execute()
  expect(used).toEqual([{ used_at: null, tries: 0 }])
  expect(await world.grants(resident)).toEqual([])
})
