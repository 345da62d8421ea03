import { type AuthorizationWorld, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { databaseFingerprint } from '../../../test/contract/databaseFingerprint'

let world: AuthorizationWorld
beforeAll(async () => {
  world = await startAuthorizationWorld()
})
afterAll(() => world.close())

type Person = ReturnType<AuthorizationWorld['newPerson']>
const ask = (person: Person) => world.province.createAccessRequest(world.request(person, { kind: 'sms' }))
function registered(person: Person, more: { birthDate?: string; phone?: string | null; name?: string }) {
  world.register.people.set(person.documentNumber, { name: person.name, birthDate: '1980-01-01', phone: '13900000000', ...more })
}

test('the SMS goes to the number the province has, and says who asks, for how long, and how to refuse', async () => {
  const person = world.newPerson()
  registered(person, { phone: '13922223333' })
  expect(await ask(person)).toMatchObject({ returnCode: '1', returnDesc: '成功' })
  const sent = world.sms.sent.at(-1)
  expect(sent?.phone).toBe('13922223333')
  for (const said of ['中山大学附属第一医院', '心血管内科', '周明远', '30天', '不同意']) expect(sent?.text).toContain(said)
  expect(sent?.text).toMatch(/\d{6}/)
  expect(world.register.asked.at(-1)).toEqual({ documentNumber: person.documentNumber, name: person.name })
})

describe('who gets no SMS', () => {
  const cases: Record<string, { of: Parameters<typeof registered>[1] | null; said: RegExp }> = {
    'nobody the register knows': { of: null, said: /姓名与证件号不一致/ },
    'another name': { of: { name: '另一个人' }, said: /姓名与证件号不一致/ },
    'a child of 13 years and 364 days': { of: { birthDate: '2012-11-22' }, said: /未满14周岁/ },
    'somebody whose birth date cannot be read': { of: { birthDate: '' }, said: /未满14周岁/ },
    'somebody born on a date of another form': { of: { birthDate: '30/11/2012' }, said: /未满14周岁/ },
    'somebody without a registered number': { of: { phone: null }, said: /没有登记可用的手机号/ },
    'a number no SMS of ours goes to': { of: { phone: '0085212345678' }, said: /没有登记可用的手机号/ },
  }
  test.each(Object.entries(cases))('%s', async (_who, { of, said }) => {
    const person = world.newPerson()
    if (of) registered(person, of)
    else world.register.people.delete(person.documentNumber)
    const sent = world.sms.sent.length
    const before = await databaseFingerprint(world.databaseUrl)
    const answer = await ask(person)
    expect(answer).toEqual({ returnCode: '0', returnDesc: expect.stringMatching(said) })
    expect(world.sms.sent).toHaveLength(sent)
    expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
  })

  test('a child who turns 14 today is one of those who may', async () => {
    const person = world.newPerson()
    registered(person, { birthDate: '2012-11-21' })
    expect(await ask(person)).toMatchObject({ returnCode: '1' })
  })

  test('the register cannot be asked: nothing is sent on a guess', async () => {
    const person = world.newPerson()
    const before = await databaseFingerprint(world.databaseUrl)
    world.register.down = true
    expect(await ask(person)).toEqual({ returnCode: '0', returnDesc: expect.stringContaining('暂时查不到') })
    world.register.down = false
    expect(await databaseFingerprint(world.databaseUrl)).toEqual(before)
    expect(await ask(person)).toMatchObject({ returnCode: '1' })
  })
})

test('an SMS that certainly did not leave ends the request, the doctor is told, and it is not one of the three', async () => {
  const person = world.newPerson()
  world.sms.outcome = 'notSent'
  for (let time = 0; time < 4; time += 1) {
    expect(await ask(person)).toEqual({ returnCode: '0', returnDesc: '短信没有发出，请稍后再试，或改用微信授权码' })
  }
  world.sms.outcome = 'sent'
  const residentId = await world.needs.residents.idOf(person)
  const rows = await world.db.selectFrom('access_request').select('closing').where('resident_id', '=', residentId).execute()
  expect(rows.map((row) => row.closing)).toEqual(['unsent', 'unsent', 'unsent', 'unsent'])
  expect(await ask(person)).toMatchObject({ returnCode: '1' })
})

test('an SMS whose answer was lost may be on a phone: the request is ended too, but three are all there are in an hour', async () => {
  const person = world.newPerson()
  world.sms.outcome = 'unanswered'
  const sent = world.sms.sent.length
  for (let time = 0; time < 3; time += 1) {
    expect(await ask(person)).toEqual({ returnCode: '0', returnDesc: expect.stringMatching(/^不能确定短信是否发出.*改用微信授权码$/) })
  }
  for (let time = 0; time < 27; time += 1) {
    world.clock.advance(6_000)
    expect(await ask(person)).toMatchObject({ returnCode: '0', returnDesc: expect.stringContaining('一小时内') })
  }
  world.sms.outcome = 'sent'
  expect(world.sms.sent).toHaveLength(sent + 3)
  const residentId = await world.needs.residents.idOf(person)
  const rows = await world.db.selectFrom('access_request').select('closing').where('resident_id', '=', residentId).execute()
  expect(rows.map((row) => row.closing)).toEqual(['unanswered', 'unanswered', 'unanswered'])
  world.clock.advance(60 * 60_000)
  expect(await ask(person)).toMatchObject({ returnCode: '1' })
})

test('three SMS an hour, even when each takes the place of the one before', async () => {
  const person = world.newPerson()
  for (let time = 0; time < 3; time += 1) expect(await ask(person)).toMatchObject({ returnCode: '1' })
  const sent = world.sms.sent.length
  expect(await ask(person)).toMatchObject({ returnCode: '0', returnDesc: expect.stringContaining('一小时内') })
  expect(world.sms.sent).toHaveLength(sent)
  world.clock.advance(60 * 60_000)
  expect(await ask(person)).toMatchObject({ returnCode: '1' })
})
