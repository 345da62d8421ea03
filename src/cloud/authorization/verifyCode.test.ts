import { type AuthorizationWorld, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'

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
