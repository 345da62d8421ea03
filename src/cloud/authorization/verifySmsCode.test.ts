import { createHash } from 'node:crypto'
import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { everyValue } from '../../../test/cloud/everyValue'
import { hospital } from '../../../test/cloud/residents'
import { forgetOldCodes } from './forgetOldCodes'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

const asker = { orgCode: hospital.orgCode, staffNo: hospital.staffNo }

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

const type = (requestId: string, code: string, who: { orgCode?: string; staffNo?: string } = {}) =>
  world.province.verifyCode({ requestId, ...asker, ...who, code })

async function receiptsAbout(requestId: string) {
  return world.db.selectFrom('consent_receipt').selectAll().where('request_id', '=', requestId).execute()
}

test('reading it out is the consent: receipt, grant and wish for somebody without an account', async () => {
  const person = world.newPerson()
  const { requestId, code } = await world.askBySms(person)
  expect(await receiptsAbout(requestId)).toEqual([])
  expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  const residentId = await world.needs.residents.idOf(person)
  const [receipt, ...more] = await receiptsAbout(requestId)
  expect(more).toEqual([])
  const sms = world.sms.sent.at(-1)?.text ?? ''
  expect(receipt).toMatchObject({ resident_id: residentId, document: 'access', channel: 'sms', account_id: null })
  expect(receipt?.text_sm3).toBe(createHash('sm3').update(sms).digest('hex'))
  const [grant] = await world.grants({ residentId, ...person })
  expect(grant).toMatchObject({ state: 'recording', way: 'sms', receiptId: receipt?.id, consentVersion: receipt?.version })
  expect(world.wishes.at(-1)).toEqual({ residentId, orgCode: hospital.orgCode })
  world.gateway.orders.length = 0
  await world.drive()
  const { documentNumber, name } = person
  expect(world.gateway.orders).toContainEqual({
    wanted: 'granted',
    documentNumber,
    name,
    orgCode: hospital.orgCode,
    orgName: hospital.orgName,
  })
  expect(await type(requestId, code)).toMatchObject({ returnCode: '0', reason: 'used' })
})

test('whoever did not agree is not remembered: neither while the code waits nor when it is over', async () => {
  const resident = async (who: ReturnType<AuthorizationWorld['newPerson']>) => {
    const residentId = await world.needs.residents.idOf(who)
    const rows = await world.db
      .selectFrom('resident')
      .select(['document_type', 'number_sealed', 'name_sealed'])
      .where('id', '=', residentId)
      .execute()
    const codes = await world.db.selectFrom('authorization_code').select('person_sealed').where('resident_id', '=', residentId).execute()
    return { identity: await world.needs.residents.identityOf(residentId), rows, codes }
  }
  const nobody = { identity: null, rows: [{ document_type: null, number_sealed: null, name_sealed: null }] }
  const [silent, agreeing] = [world.newPerson(), world.newPerson()]
  await world.askBySms(silent)
  const { requestId, code } = await world.askBySms(agreeing)
  expect(await resident(silent)).toEqual({ ...nobody, codes: [{ person_sealed: expect.any(String) }] })
  const values = await everyValue(world.databaseUrl)
  for (const plain of [silent.name, silent.documentNumber]) expect([...values].filter((value) => value.includes(plain))).toEqual([])
  expect(await type(requestId, wrong(code))).toMatchObject({ reason: 'wrong' })
  expect(await resident(agreeing)).toMatchObject(nobody)
  // The control: reading it out is agreeing.
  expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  expect((await resident(agreeing)).identity).toEqual(agreeing)
  world.clock.advance(2 * 60 * 60_000)
  await forgetOldCodes(world.db, world.clock.now())
  expect(await resident(silent)).toEqual({ ...nobody, codes: [] })
  expect((await resident(agreeing)).identity).toEqual(agreeing)
})

test('wrong, of another hospital or doctor, or too late: no consent, no grant', async () => {
  const person = world.newPerson()
  const { requestId, code } = await world.askBySms(person)
  expect(await type(requestId, wrong(code))).toMatchObject({ reason: 'wrong', triesLeft: 4 })
  expect(await type(requestId, code, { orgCode: '455404503' })).toMatchObject({ reason: 'none' })
  expect(await type(requestId, code, { staffNo: 'D9999' })).toMatchObject({ reason: 'none' })
  world.clock.advance(5 * 60_000)
  expect(await type(requestId, code)).toEqual({ returnCode: '0', returnDesc: '授权码已过期。请重新获取短信授权码。', reason: 'expired' })
  expect(await receiptsAbout(requestId)).toEqual([])
  expect(await world.grants({ residentId: await world.needs.residents.idOf(person), ...person })).toEqual([])
  // The control: a new SMS, typed by the doctor who asked, in time.
  const again = await world.askBySms(person)
  world.clock.advance(5 * 60_000 - 1)
  expect(await type(again.requestId, again.code)).toMatchObject({ returnCode: '1' })
})

test('the newer SMS of the same doctor ends the one before', async () => {
  const person = world.newPerson()
  const first = await world.askBySms(person)
  const second = await world.askBySms(person)
  expect(await type(first.requestId, first.code)).toMatchObject({ returnCode: '0' })
  expect(await type(second.requestId, second.code)).toMatchObject({ returnCode: '1' })
})

test('on the phone it is listed, needs no code there, and declining it ends the code in the SMS', async () => {
  const resident = await world.newResident()
  const { requestId, code } = await world.askBySms(resident)
  const { requests } = dataOf(await world.patient['authorization.listRequests'](world.callOf(resident, {})))
  expect(requests).toMatchObject([{ requestId, kind: 'sms' }])
  expect(world.messages.posted.filter((news) => news.aboutId === requestId)).toEqual([])
  const receiptId = await world.agree(resident, requestId)
  expect(codeOf(await world.patient['authorization.issueCode'](world.callOf(resident, { requestId, receiptId })))).toBe(
    'authorization.needsNoCode',
  )
  dataOf(await world.patient['authorization.declineRequest'](world.callOf(resident, { requestId })))
  expect(await type(requestId, code)).toMatchObject({ returnCode: '0', reason: 'none' })
  expect(await world.grants(resident)).toEqual([])
})

test('eight at once: exactly one grant and one receipt', async () => {
  const person = world.newPerson()
  const { requestId, code } = await world.askBySms(person)
  const answers = await Promise.all(Array.from({ length: 8 }, () => type(requestId, code)))
  expect(answers.filter((answer) => answer.returnCode === '1')).toHaveLength(1)
  expect(await receiptsAbout(requestId)).toHaveLength(1)
})

test('whoever is known by their own real name keeps it: what a hospital says replaces nothing', async () => {
  const resident = await world.newResident()
  const before = await world.db.selectFrom('resident').selectAll().where('id', '=', resident.residentId).execute()
  await world.askBySms(resident)
  expect(await world.db.selectFrom('resident').selectAll().where('id', '=', resident.residentId).execute()).toEqual(before)
  expect(await world.needs.residents.identityOf(resident.residentId)).toMatchObject({ name: resident.name })
})

test('a dump holds nothing the six digits can be searched by until they are used', async () => {
  const person = world.newPerson()
  const { requestId, code } = await world.askBySms(person)
  const sms = world.sms.sent.at(-1)?.text ?? ''
  const residentId = await world.needs.residents.idOf(person)
  const [row] = await world.db.selectFrom('authorization_code').selectAll().where('resident_id', '=', residentId).execute()
  const keyed = `${residentId}|${row?.request_id}|${code}`
  const traces = [code, sms, keyed, `${requestId}|${code}`, `${residentId}|${code}`].flatMap((text) => [
    text,
    ...['sm3', 'sha256', 'sha1', 'md5'].flatMap((name) => [
      createHash(name).update(text).digest('hex'),
      createHash(name).update(text).digest('base64'),
    ]),
  ])
  const found = async () => {
    const values = await everyValue(world.databaseUrl)
    return traces.filter((trace) => values.has(trace))
  }
  expect(await found()).toEqual([])
  expect(row?.receipt_id).toBeNull()
  // The control: the same search finds it once it is used, and worth nothing.
  expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  expect(await found()).toEqual(expect.arrayContaining([createHash('sm3').update(sms).digest('hex')]))
})
