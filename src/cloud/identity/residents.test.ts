import { randomUUID } from 'node:crypto'
import { type IdentityWorld, type Person, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { hospital } from '../../../test/cloud/residents'
import { createAccessRequest } from '../authorization/createAccessRequest'
import { reportAccess } from '../authorization/reportAccess'
import { verifyCode } from '../authorization/verifyCode'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const pin = '258036'
const numberOf = ({ documentType, documentNumber }: Person) => ({ documentType, documentNumber })
const asked = (person: Person, kind: 'wechat' | 'sms' = 'wechat') => ({
  ...{ kind, visitType: 'outpatient' as const, ...hospital, ...numberOf(person) },
  patientName: person.name,
})
let permits = 0

/** Somebody at level 1 by a permit, and the ID number that only hospitals know them by as yet. */
async function twoNumbers() {
  permits += 1
  const documentNumber = `H${String(20_000_000 + permits)}`
  const byPermit = world.newPerson({ documentType: '06', documentNumber })
  world.register.people.set(documentNumber, { name: byPermit.name, birthDate: '1956-03-12', phone: byPermit.phone })
  const phone = world.newPhone(`two-${permits}`)
  const residentId = await phone.arrive(byPermit)
  const byId = world.newPerson({ name: byPermit.name, phone: byPermit.phone })
  const join = async () => expect(await world.residents.idOfKnown([byId, byPermit].map(numberOf))).toBe(residentId)
  return { byId, phone, residentId, join }
}

describe('two numbers that turn out to be one person’s', () => {
  it('leave nothing behind that a doctor could still use, or the person would never see', async () => {
    const { byId, phone, residentId, join } = await twoNumbers()
    const rang = world.newNumber()
    expect(await world.proveAtWindow(byId, { phone: rang, pin, proofId: randomUUID() })).toMatchObject({ returnCode: '1' })
    const booked = await world.ask(byId, hospital)
    const { requestId } = await createAccessRequest(world.authorization, asked(byId, 'sms'))
    const [, code = ''] = /授权码(\d{6})/.exec(world.textsTo(byId.phone).at(-1) ?? '') ?? []
    expect([code.length, (await phone.call('identity.roads', {})).pinPhoneMasked]).toEqual([6, null])

    await join()
    const { orgCode, staffNo } = hospital
    expect(await verifyCode(world.authorization, { requestId: String(requestId), orgCode, staffNo, code })).toMatchObject({
      returnCode: '0',
    })
    expect(await world.db.selectFrom('access_grant').select('id').execute()).toEqual([])
    expect(await world.db.selectFrom('authorization_code').select('request_id').where('used_at', 'is', null).execute()).toEqual([])
    expect(await world.db.selectFrom('access_request').select('id').where('closed_at', 'is', null).execute()).toEqual([])
    // What was told by the other number is in the one inbox; asked again, they hear of it there.
    expect(await world.inbox(residentId)).toEqual(expect.arrayContaining(['request', 'windowProof']))
    expect(await world.ask(byId, hospital)).not.toBe(booked)
    expect((await world.db.selectFrom('access_request').select('resident_id').where('closed_at', 'is', null).execute())[0]).toEqual({
      resident_id: residentId,
    })
    // And the number and PIN of the window are theirs.
    await phone.call('identity.sendPinCode', {})
    const [, sent = ''] = /验证码(\d{6})/.exec(world.textsTo(rang).at(-1) ?? '') ?? []
    expect(await phone.call('identity.finishPin', { code: sent, pin })).toMatchObject({ level: 2 })
  })

  it('while a hospital asks and looks by one of them: both are the person’s all the same', async () => {
    const [asking, looking] = [await twoNumbers(), await twoNumbers()]
    const { authorization } = world
    /** Joined by another in the very moment after they were found. */
    const joinedBy = (join: () => Promise<void>): typeof authorization => ({
      ...authorization,
      residents: {
        ...authorization.residents,
        async idOf(person) {
          const found = await authorization.residents.idOf(person)
          await join()
          return found
        },
      },
    })
    await createAccessRequest(joinedBy(asking.join), asked(asking.byId))
    const requests = world.db.selectFrom('access_request').select('id').where('resident_id', '=', asking.residentId)
    expect(await requests.execute()).toHaveLength(1)
    const look = { ...hospital, ...numberOf(looking.byId), eventId: 'look', module: 'visit' as const, at: world.clock.now() }
    await reportAccess(joinedBy(looking.join), look)
    expect((await world.events.page(looking.residentId, null, 10, 'everybody')).events.map(({ eventId }) => eventId)).toEqual(['look'])
  })
})
