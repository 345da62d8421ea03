import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'
import { closeEnded } from './closeEnded'
import { grantLifeMs } from './grants'

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

const day = 86_400_000
/** The clock stands at 2026-11-21 09:00 in China: a child of nine, and one who is 18 in ten days. */
const small = '2017-06-01'
const almostGrown = '2008-12-01'
const grownAt = new Date('2026-11-30T16:00:00.000Z')

interface Family {
  mother: SelfResident
  father: SelfResident
  child: SelfResident
}

async function family(birthDate = small): Promise<Family> {
  const [mother, father, child] = [await world.newResident(), await world.newResident(), await world.newResident()]
  await world.beGuardian(mother, child, birthDate)
  await world.beGuardian(father, child, birthDate)
  return { mother, father, child }
}

const type = (requestId: string, code: string) =>
  world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })

/** From the doctor's request to the code typed. */
async function give({ mother, child }: Family) {
  const requestId = await world.ask(child)
  const answer = await type(requestId, await world.codeFor(mother, child, requestId))
  return { requestId, answer }
}

const grantsFor = async (guardian: SelfResident, child: SelfResident) =>
  dataOf(await world.patient['authorization.listGrants'](world.callFor(guardian, child, {}))).grants

const freeze = (child: SelfResident, by: SelfResident) =>
  world.db
    .insertInto('ward_freeze')
    .values({ resident_id: child.residentId, since: world.clock.now(), frozen_by: [by.residentId] })
    .execute()

const end = (child: SelfResident, guardian: SelfResident) =>
  world.db
    .updateTable('guardianship')
    .set({ ended_at: world.clock.now(), ended_why: 'removed' })
    .where('resident_id', '=', child.residentId)
    .where('guardian_resident_id', '=', guardian.residentId)
    .execute()

describe('what a guardian gives for a child', () => {
  it('is agreed to in the child’s own chain, told to the family, and listed as a guardian’s', async () => {
    const all = await family()
    const { mother, father, child } = all
    expect((await give(all)).answer).toMatchObject({ returnCode: '1' })
    const [grant] = await grantsFor(father, child)
    expect(grant).toMatchObject({ madeBy: 'guardian', orgName: hospital.orgName })
    const { receipts } = dataOf(await world.patient['consent.receipts'](world.callFor(father, child, {})))
    expect(receipts.find(({ receiptId }) => receiptId === grant?.receiptId)).toMatchObject({ document: 'access', by: 'guardian' })
    const act = { wardId: child.residentId, byResidentId: mother.residentId, orgName: hospital.orgName, now: world.clock.now() }
    expect(world.acts).toEqual([{ ...act, kind: 'accessGiven' }])
    expect(dataOf(await world.patient['authorization.listGrants'](world.callOf(mother, {}))).grants).toEqual([])
    expect(dataOf(await world.patient['consent.receipts'](world.callOf(mother, {}))).receipts).toEqual([])
  })

  it('is not given by the code of a guardian who has died since', async () => {
    const { mother, child } = await family()
    const requestId = await world.ask(child)
    const code = await world.codeFor(mother, child, requestId)
    const died = (at: Date | null) =>
      world.db.updateTable('resident').set({ deceased_at: at }).where('id', '=', mother.residentId).execute()
    await died(world.clock.now())
    expect(await type(requestId, code)).toMatchObject({ returnCode: '0', reason: 'none' })
    // Control: the same code, and she lives.
    await died(null)
    expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  })

  it('lasts 30 days, and never beyond the 18th birthday in China', async () => {
    const young = await family()
    await give(young)
    const grown = await family(almostGrown)
    await give(grown)
    const own = await world.grant(await world.newResident())
    const ends = [(await grantsFor(young.mother, young.child))[0], (await grantsFor(grown.mother, grown.child))[0], own.grant]
    const thirty = new Date(world.clock.now().getTime() + grantLifeMs).toISOString()
    expect(ends.map((grant) => grant?.expiresAt)).toEqual([thirty, grownAt.toISOString(), thirty])
  })

  it('is closed at the province at that midnight, though the province would keep it for 30 days', async () => {
    const all = await family(almostGrown)
    await give(all)
    await world.drive()
    world.clock.advance(grownAt.getTime() - world.clock.now().getTime() - 1)
    expect(await closeEnded(world.needs)).toBe(0)
    world.clock.advance(1)
    expect(await closeEnded(world.needs)).toBe(1)
    await world.drive()
    const [given, taken] = world.gateway.orders
    expect([given?.wanted, taken?.wanted]).toEqual(['granted', 'revoked'])
    expect(taken?.documentNumber).toBe(all.child.documentNumber)
    expect(await world.grants(all.child)).toMatchObject([{ state: 'expired', madeBy: 'formerGuardian', expiresAt: grownAt.toISOString() }])
  })

  it('also by a booking: capped, told, and as the guardian’s', async () => {
    const { mother, child } = await family(almostGrown)
    const requestId = await world.ask(child, { kind: 'booking' })
    const receiptId = await world.agreeFor(mother, child, requestId)
    const grant = dataOf(await world.patient['authorization.agreeRequest'](world.callFor(mother, child, { requestId, receiptId })))
    expect(grant).toMatchObject({ way: 'booking', madeBy: 'guardian', expiresAt: grownAt.toISOString() })
    expect(world.acts).toMatchObject([{ kind: 'accessGiven', byResidentId: mother.residentId }])
  })

  it('extended by a guardian it ends at the birthday, too; extended by the child’s own word it is the child’s', async () => {
    const all = await family(almostGrown)
    await give(all)
    await world.drive()
    world.clock.advance(day)
    await give({ ...all, mother: all.father })
    await world.drive()
    expect(await grantsFor(all.mother, all.child)).toMatchObject([{ expiresAt: grownAt.toISOString(), madeBy: 'guardian' }])
    const { grant } = await world.grant(all.child)
    await world.drive()
    const [own] = await world.grants(all.child)
    const thirty = new Date(world.clock.now().getTime() + grantLifeMs).toISOString()
    expect(own).toMatchObject({ grantId: grant.grantId, expiresAt: thirty, madeBy: 'self' })
  })

  it('rests on the receipt of who gives: not on that of the other guardian, the child’s, or of another request', async () => {
    const { mother, father, child } = await family()
    const [requestId, booked] = [await world.ask(child), await world.ask(child, { kind: 'booking' })]
    const mothers = await world.agreeFor(mother, child, requestId)
    const childs = await world.agree(child, requestId)
    const issue = (receiptId: string) => world.patient['authorization.issueCode'](world.callFor(father, child, { requestId, receiptId }))
    expect([codeOf(await issue(mothers)), codeOf(await issue(childs))]).toEqual(['consent.required', 'consent.required'])
    const own = await world.patient['authorization.issueCode'](world.callOf(child, { requestId, receiptId: mothers }))
    expect(codeOf(own)).toBe('consent.required')
    const agree = world.patient['authorization.agreeRequest'](world.callFor(mother, child, { requestId: booked, receiptId: mothers }))
    expect(codeOf(await agree)).toBe('consent.required')
    expect(codeOf(await issue(await world.agreeFor(father, child, requestId)))).toBe('ok')
  })

  it('goes by message to the guardian’s own phone', async () => {
    const { mother, child } = await family()
    const requestId = await world.ask(child)
    const receiptId = await world.agreeFor(mother, child, requestId)
    const input = { requestId, receiptId, byMessage: true }
    expect(dataOf(await world.patient['authorization.issueCode'](world.callFor(mother, child, input))).messageSent).toBe(true)
    expect(world.messages.codes).toMatchObject([{ residentId: mother.residentId, accountId: mother.residentId }])
  })
})

describe('a code that a guardian had made', () => {
  const none = { returnCode: '0', reason: 'none' }

  it.each([
    ['the guardians are in dispute', ({ child, father }: Family) => freeze(child, father)],
    ['its guardian acts no more', ({ child, mother }: Family) => end(child, mother)],
  ])('gives nothing once %s', async (_when, happens) => {
    const all = await family()
    const { mother, child } = all
    const requestId = await world.ask(child)
    const code = await world.codeFor(mother, child, requestId)
    await happens(all)
    expect(await type(requestId, code)).toMatchObject(none)
    expect([await world.grants(child), world.acts, world.wishes]).toEqual([[], [], []])
    // It was not used up, and nobody may try it out either.
    expect(await type(requestId, '000000')).toMatchObject(none)
    const status = dataOf(await world.patient['authorization.codeStatus'](world.callOf(child, { requestId })))
    expect(status).toMatchObject({ state: 'live', wrongTries: 0 })
  })

  it('control: it gives while nothing of that happened, also when another guardian has gone', async () => {
    const all = await family()
    const requestId = await world.ask(all.child)
    const code = await world.codeFor(all.mother, all.child, requestId)
    await end(all.child, all.father)
    expect(await type(requestId, code)).toMatchObject({ returnCode: '1' })
  })

  it('gives nothing from the 18th birthday on, and gives the moment before', async () => {
    const [one, other] = [await family(almostGrown), await family(almostGrown)]
    world.clock.advance(grownAt.getTime() - world.clock.now().getTime() - 60_000)
    await world.db.updateTable('guardianship').set({ proven_at: world.clock.now() }).execute()
    const asked = await Promise.all([one, other].map(({ child }) => world.ask(child)))
    const codes: string[] = []
    for (const [index, all] of [one, other].entries()) codes.push(await world.codeFor(all.mother, all.child, asked[index] ?? ''))
    world.clock.advance(60_000 - 1)
    expect(await type(asked[0] ?? '', codes[0] ?? '')).toMatchObject({ returnCode: '1' })
    world.clock.advance(1)
    expect(await type(asked[1] ?? '', codes[1] ?? '')).toMatchObject(none)
    expect(await world.grants(other.child)).toEqual([])
  })

  it('gives nothing when its guardian’s evidence ran out meanwhile', async () => {
    const { mother, child } = await family()
    const until = new Date(world.clock.now().getTime() + 60_000)
    await world.db
      .updateTable('guardianship')
      .set({ proof: 'window', proven_until: until })
      .where('resident_id', '=', child.residentId)
      .execute()
    const requestId = await world.ask(child)
    const code = await world.codeFor(mother, child, requestId)
    world.clock.advance(60_000)
    expect(await type(requestId, code)).toMatchObject(none)
  })

  it('of the child itself is not the guardians’ matter', async () => {
    const { child, father } = await family('2011-01-01')
    await freeze(child, father)
    const requestId = await world.ask(child)
    expect(await type(requestId, await world.code(child, requestId))).toMatchObject({ returnCode: '1' })
  })

  it('agreed for a booking while in dispute, or by one who acts no more: nothing is given, and the request stays open', async () => {
    const { mother, father, child } = await family()
    const requestId = await world.ask(child, { kind: 'booking' })
    const agree = async (guardian: SelfResident) => {
      const receiptId = await world.agreeFor(guardian, child, requestId)
      await (guardian === mother ? end(child, mother) : freeze(child, father))
      return codeOf(await world.patient['authorization.agreeRequest'](world.callFor(guardian, child, { requestId, receiptId })))
    }
    expect([await agree(mother), await agree(father)]).toEqual(['resource.notFound', 'resource.notFound'])
    expect(await world.grants(child)).toEqual([])
    expect(dataOf(await world.patient['authorization.listRequests'](world.callOf(child, {}))).requests).toHaveLength(1)
  })
})

describe('what a guardian takes back, declines or blocks', () => {
  it('is told to the family, once each', async () => {
    const all = await family()
    const { mother, father, child } = all
    await give(all)
    const [grant] = await grantsFor(mother, child)
    const revoke = () => world.patient['authorization.revokeGrant'](world.callFor(father, child, { grantId: grant?.grantId ?? '' }))
    expect(dataOf(await revoke())).toMatchObject({ state: 'revoking' })
    await revoke()
    await world.patient['authorization.revokeAll'](world.callFor(father, child, {}))
    const requestId = await world.ask(child, { staffNo: 'other' })
    const decline = () => world.patient['authorization.declineRequest'](world.callFor(mother, child, { requestId }))
    expect([codeOf(await decline()), codeOf(await decline())]).toEqual(['ok', 'authorization.requestClosed'])
    for (const blocked of [true, true, false, false])
      await world.patient['authorization.setBlock'](world.callFor(father, child, { orgCode: hospital.orgCode, blocked }))
    expect(world.acts.map(({ kind, byResidentId }) => [kind, byResidentId === mother.residentId ? 'mother' : 'father'])).toEqual([
      ['accessGiven', 'mother'],
      ['accessRevoked', 'father'],
      ['accessDeclined', 'mother'],
      ['hospitalBlocked', 'father'],
      ['hospitalUnblocked', 'father'],
    ])
  })

  it('works while the guardians are in dispute; of one’s own nothing is told', async () => {
    const all = await family()
    await give(all)
    await freeze(all.child, all.father)
    const revoked = await world.patient['authorization.revokeAll'](world.callFor(all.mother, all.child, {}))
    expect(dataOf(revoked).grants).toMatchObject([{ state: 'revoking' }])
    const self = await world.newResident()
    await world.grant(self)
    world.acts.length = 0
    await world.patient['authorization.revokeAll'](world.callOf(self, {}))
    expect(world.acts).toEqual([])
  })
})

test('a hospital’s request for a child reaches every guardian, and the child; a blocked hospital’s nobody', async () => {
  const { mother, father, child } = await family()
  await end(child, father)
  const grandmother = await world.newResident()
  await world.beGuardian(grandmother, child, small)
  const requestId = await world.ask(child)
  const news = { orgName: hospital.orgName, now: world.clock.now() }
  expect(world.messages.posted).toEqual([
    { ...news, residentId: child.residentId, kind: 'request', aboutId: requestId },
    { ...news, residentId: mother.residentId, kind: 'wardRequest', aboutId: child.residentId },
    { ...news, residentId: grandmother.residentId, kind: 'wardRequest', aboutId: child.residentId },
  ])
  await world.patient['authorization.setBlock'](world.callFor(mother, child, { orgCode: hospital.orgCode, blocked: true }))
  world.messages.posted.length = 0
  await world.ask(child, { staffNo: 'other' })
  expect(world.messages.posted).toEqual([])
})
