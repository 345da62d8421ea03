import { sql } from 'kysely'
import { type AuthorizationWorld, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { Asker } from '../backChannel'
import { mostHospitalTriesAnHour } from './wrongTries'

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

const hour = 60 * 60_000
const nanfang = { orgCode: '455404503', orgName: '南方医科大学南方医院' }

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

const type = (requestId: string, code: string, who: Partial<Asker> = {}) =>
  world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, ...who, code })

async function evaluated(): Promise<number> {
  const rows = await world.db.selectFrom('authorization_code').select('tries').execute()
  return rows.reduce((sum, row) => sum + row.tries, 0)
}

/** As if this count were never kept: the guard, off. */
async function forgetTriesIn(table: 'hospital_wrong_try' | 'sms_wrong_try'): Promise<void> {
  await sql`create function forget_tries() returns trigger language plpgsql as 'begin new.tries := 0; return new; end'`.execute(world.db)
  await sql`create trigger forget_tries before insert or update on ${sql.table(table)} for each row execute function forget_tries()`.execute(
    world.db,
  )
}

describe('方式三: five wrong tries a day for one person and hospital, whoever asks', () => {
  test('a second SMS has what the first one left; then 方式二 today, an SMS again tomorrow; another hospital has its own', async () => {
    const resident = await world.newResident()
    const first = await world.askBySms(resident, { staffNo: 'D1' })
    for (const triesLeft of [4, 3, 2]) {
      expect(await type(first.requestId, wrong(first.code), { staffNo: 'D1' })).toMatchObject({ reason: 'wrong', triesLeft })
    }
    const second = await world.askBySms(resident, { staffNo: 'D2' })
    expect(await type(second.requestId, wrong(second.code), { staffNo: 'D2' })).toMatchObject({ reason: 'wrong', triesLeft: 1 })
    const locked = { returnCode: '0', returnDesc: '授权码已输错5次，不能再用。今天请改用微信授权码。', reason: 'locked' }
    expect(await type(second.requestId, wrong(second.code), { staffNo: 'D2' })).toEqual(locked)
    expect(world.messages.posted.filter(({ kind }) => kind === 'codeLocked')).toHaveLength(1)
    // Both codes are good, and neither is looked at any more.
    expect(await type(first.requestId, first.code, { staffNo: 'D1' })).toEqual(locked)
    expect(await type(second.requestId, second.code, { staffNo: 'D2' })).toEqual(locked)
    expect(await evaluated()).toBe(5)
    const sent = world.sms.sent.length
    const third = await world.province.createAccessRequest(world.request(resident, { kind: 'sms', staffNo: 'D3' }))
    expect(third).toEqual({ returnCode: '0', returnDesc: '这位患者的短信授权码今天已输错5次，今天请改用微信授权码' })
    expect(world.sms.sent).toHaveLength(sent)
    const elsewhere = await world.askBySms(resident, nanfang)
    expect(await type(elsewhere.requestId, elsewhere.code, nanfang)).toMatchObject({ returnCode: '1' })
    const byWechat = await world.ask(resident, { staffNo: 'D4' })
    expect(await type(byWechat, await world.code(resident, byWechat), { staffNo: 'D4' })).toMatchObject({ returnCode: '1' })
    // 09:00 in China: the day is over in 15 hours.
    world.clock.advance(15 * hour - 1)
    expect(await world.province.createAccessRequest(world.request(resident, { kind: 'sms' }))).toMatchObject({ returnCode: '0' })
    world.clock.advance(1)
    const tomorrow = await world.askBySms(resident)
    expect(await type(tomorrow.requestId, wrong(tomorrow.code))).toMatchObject({ reason: 'wrong', triesLeft: 4 })
    expect(await type(tomorrow.requestId, tomorrow.code)).toMatchObject({ returnCode: '1' })
  })

  test.each([
    { count: 'kept', looked: 5 },
    { count: 'forgotten', looked: 15 }, // the control
  ])('three SMS guessed at once, the count $count: $looked are looked at', async ({ count, looked }) => {
    if (count === 'forgotten') await forgetTriesIn('sms_wrong_try')
    const resident = await world.newResident()
    const asks = []
    for (const staffNo of ['D1', 'D2', 'D3']) asks.push({ staffNo, ...(await world.askBySms(resident, { staffNo })) })
    const guesses = asks.flatMap(({ requestId, code, staffNo }) =>
      Array.from({ length: 6 }, () => type(requestId, wrong(code), { staffNo })),
    )
    const answers = await Promise.all(guesses)
    expect(answers.filter(({ returnCode }) => returnCode === '1')).toEqual([])
    expect(await evaluated()).toBe(looked)
  })
})

describe('an hour’s wrong tries of one hospital, over all its patients', () => {
  /** So many wrong tries, five a patient. */
  async function guess(times: number): Promise<void> {
    for (let done = 0; done < times; done += 5) {
      const resident = await world.newResident()
      const requestId = await world.ask(resident)
      const code = await world.code(resident, requestId)
      for (let each = done; each < Math.min(times, done + 5); each += 1) await type(requestId, wrong(code))
    }
  }
  const spent = { returnCode: '0', returnDesc: '贵院这一小时输错的授权码太多，暂停核对。请在下一个整点后再试。', reason: 'locked' }

  test.each([
    { times: mostHospitalTriesAnHour - 1, answer: { returnCode: '1' } }, // the control
    { times: mostHospitalTriesAnHour, answer: spent },
  ])('after $times of them a right code is answered with $answer.returnCode', async ({ times, answer }) => {
    await guess(times)
    const resident = await world.newResident()
    const requestId = await world.ask(resident)
    expect(await type(requestId, await world.code(resident, requestId))).toMatchObject(answer)
    expect(await world.grants(resident)).toHaveLength(answer.returnCode === '1' ? 1 : 0)
  })

  test('other hospitals are not affected; the person makes a new code at once, and it is good when the hour is over', async () => {
    world.clock.advance(58 * 60_000)
    await guess(mostHospitalTriesAnHour)
    const resident = await world.newResident()
    const requestId = await world.ask(resident)
    const before = await evaluated()
    for (const code of [await world.code(resident, requestId), '000000']) expect(await type(requestId, code)).toEqual(spent)
    const bySms = await world.askBySms(await world.newResident())
    expect(await type(bySms.requestId, bySms.code)).toEqual(spent)
    expect(await evaluated()).toBe(before)
    const elsewhere = await world.ask(resident, nanfang)
    expect(await type(elsewhere, await world.code(resident, elsewhere), nanfang)).toMatchObject({ returnCode: '1' })
    const fresh = await world.code(resident, requestId)
    world.clock.advance(2 * 60_000 - 1)
    expect(await type(requestId, fresh)).toEqual(spent)
    world.clock.advance(1)
    expect(await type(requestId, fresh)).toMatchObject({ returnCode: '1' })
  })

  test('right codes are not counted, and tries that are not looked at are not either', async () => {
    const resident = await world.newResident()
    const requestId = await world.ask(resident)
    const code = await world.code(resident, requestId)
    for (let times = 0; times < 20; times += 1) await type(requestId, wrong(code))
    for (let times = 0; times < 3; times += 1) await world.grant(await world.newResident())
    expect(await world.db.selectFrom('hospital_wrong_try').select(['org_code', 'tries']).execute()).toEqual([
      { org_code: hospital.orgCode, tries: 5 },
    ])
  })

  test('control: without the count one hospital has as many as it has patients', async () => {
    await forgetTriesIn('hospital_wrong_try')
    await guess(mostHospitalTriesAnHour + 5)
    expect(await evaluated()).toBe(mostHospitalTriesAnHour + 5)
  })
})
