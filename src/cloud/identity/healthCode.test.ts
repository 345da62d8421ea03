import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { databaseDump } from '../../../test/security/canaries/leftBehind'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const minute = 60_000
const image = `data:image/png;base64,${Buffer.from('a picture that only the authority can read').toString('base64')}`

async function atLevel2() {
  const person = world.newPerson()
  const phone = world.newPhone()
  await phone.arriveAtLevel2(person)
  return { person, phone }
}

function issued(minutes: number) {
  const now = world.clock.now()
  return { kind: 'issued' as const, image, issuedAt: now, validUntil: new Date(now.getTime() + minutes * minute) }
}

test('the picture is handed through as issued, with its times, to the person it was issued to, and nothing of it stays', async () => {
  const { person, phone } = await atLevel2()
  const told = issued(10)
  world.healthCodes.next = told
  expect(await phone.call('identity.healthCode', {})).toEqual({
    state: 'issued',
    image,
    issuedAt: told.issuedAt.toISOString(),
    validUntil: told.validUntil.toISOString(),
  })
  expect(world.healthCodes.asked.at(-1)).toEqual({ documentType: person.documentType, documentNumber: person.documentNumber })
  const left = (await databaseDump(world.database.url)).map(({ bytes }) => bytes.toString('latin1')).join('')
  expect(left).toContain('healthCode')
  expect(left).not.toContain(image.slice(30, 60))
})

test('none issued, one past its time, an answer that is not for them, and no answer: each says so', async () => {
  const { phone } = await atLevel2()
  world.healthCodes.next = { kind: 'none' }
  expect(await phone.call('identity.healthCode', {})).toEqual({ state: 'notIssued' })
  for (const [next, code] of [
    [issued(0), 'upstream.answerRefused'],
    [{ kind: 'refused' }, 'upstream.answerRefused'],
    [{ kind: 'unavailable' }, 'upstream.province'],
  ] as const) {
    world.healthCodes.next = next
    expect(await phone.codeOf('identity.healthCode')).toBe(code)
  }
})

test('it takes level 2 and a fresh proof; where the province has not opened it nobody is asked', async () => {
  const newcomer = world.newPhone()
  await newcomer.arrive(world.newPerson())
  expect(await newcomer.codeOf('identity.healthCode')).toBe('level.tooLow')
  const { phone } = await atLevel2()
  world.clock.advance(5 * minute + 1)
  expect(await phone.codeOf('identity.healthCode')).toBe('identity.stepUpRequired')
  const other = await atLevel2()
  const asked = world.healthCodes.asked.length
  world.provides.healthCode = false
  expect(await other.phone.call('identity.healthCode', {})).toEqual({ state: 'notProvided' })
  expect(await other.phone.call('authorization.capabilities', {})).toMatchObject({ healthCode: false })
  world.provides.healthCode = true
  expect(world.healthCodes.asked).toHaveLength(asked)
  expect(await other.phone.call('authorization.capabilities', {})).toMatchObject({ healthCode: true })
})
