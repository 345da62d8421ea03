import { type AuthorizationWorld, codeOf, dataOf, startAuthorizationWorld } from '../../../test/cloud/authorizationWorld'
import { hospital } from '../../../test/cloud/residents'
import type { SelfResident } from '../call'
import { noticeExpiring } from './noticeExpiring'

let world: AuthorizationWorld
beforeEach(async () => {
  world = await startAuthorizationWorld()
})
afterEach(() => world.close())

const day = 86_400_000
const other = { orgCode: '455404502', orgName: '另一家医院', staffNo: 'other' }

interface Family {
  mother: SelfResident
  father: SelfResident
  child: SelfResident
}

/** A child of 15, who gives by its own word, too. */
async function family(birthDate = '2011-06-01'): Promise<Family> {
  const [mother, father, child] = [await world.newResident(), await world.newResident(), await world.newResident()]
  for (const guardian of [mother, father]) await world.beGuardian(guardian, child, birthDate)
  return { mother, father, child }
}

const freeze = async ({ child, father }: Family) =>
  world.db
    .insertInto('ward_freeze')
    .values({ resident_id: child.residentId, since: world.clock.now(), frozen_by: [father.residentId] })
    .execute()

let looks = 0
async function look({ child }: Family, from: { orgCode: string; orgName: string } = hospital) {
  looks += 1
  const { documentType, documentNumber } = child
  const { orgCode, orgName } = from
  const doctor = { department: '儿科', staffNo: 'D1', staffName: '李医生', module: 'vaccination' as const }
  await world.province.reportAccess({
    ...{ eventId: `look-${looks}`, documentType, documentNumber, orgCode, orgName, at: world.clock.now() },
    ...doctor,
  })
}

const toldTo = ({ residentId }: SelfResident) =>
  world.messages.posted.filter((news) => news.residentId === residentId).map(({ kind, orgName, aboutId }) => ({ kind, orgName, aboutId }))

const grantsFor = async ({ mother, child }: Family) =>
  dataOf(await world.patient['authorization.listGrants'](world.callFor(mother, child, {}))).grants

/** Each makes one piece of news of a child. */
const happenings: Readonly<Record<string, { kind: string; happens(all: Family): Promise<unknown> }>> = {
  'a hospital asks': { kind: 'wardRequest', happens: ({ child }) => world.ask(child, other) },
  'a first look': { kind: 'wardLook', happens: (all) => look(all) },
  'a look without a permission': { kind: 'wardUncoveredLook', happens: (all) => look(all, other) },
  'the end comes near': {
    kind: 'wardPermission',
    happens: async () => {
      world.clock.advance(28 * day)
      // As it is every day.
      await world.db.updateTable('guardianship').set({ proven_at: world.clock.now() }).execute()
      await noticeExpiring(world.needs)
    },
  },
  'the province confirms a revocation': {
    kind: 'wardPermission',
    happens: async ({ child }) => {
      await world.patient['authorization.revokeAll'](world.callOf(child, {}))
      await world.drive()
    },
  },
  'the province refuses an extension': {
    kind: 'wardPermission',
    happens: async ({ child }) => {
      world.gateway.next('refused', 'refused', 'refused')
      await world.grant(child)
      for (let turn = 0; turn < 4; turn += 1) {
        await world.drive()
        world.clock.advance(11_000)
      }
    },
  },
}

describe.each(Object.entries(happenings))('%s', (_what, { kind, happens }) => {
  async function granted(): Promise<Family> {
    const all = await family()
    await world.grant(all.child)
    await world.drive()
    world.messages.posted.length = 0
    world.clock.advance(1_000)
    return all
  }

  it('reaches every guardian, as news of that child', async () => {
    const all = await granted()
    await happens(all)
    for (const guardian of [all.mother, all.father]) {
      const told = toldTo(guardian).filter((news) => news.kind === kind)
      expect(told).toEqual([{ kind, orgName: expect.stringMatching(/医院/), aboutId: all.child.residentId }])
    }
  })

  it('reaches no guardian while they are in dispute, and the child all the same', async () => {
    const all = await granted()
    await freeze(all)
    await happens(all)
    expect([...toldTo(all.mother), ...toldTo(all.father)]).toEqual([])
    expect(toldTo(all.child)).not.toEqual([])
  })

  it('reaches nobody but the person where nobody acts for them', async () => {
    const all = await granted()
    await world.db.updateTable('guardianship').set({ ended_at: world.clock.now(), ended_why: 'removed' }).execute()
    await happens(all)
    expect(new Set(world.messages.posted.map(({ residentId }) => residentId))).toEqual(new Set([all.child.residentId]))
  })
})

describe('what guardians in dispute see of permissions', () => {
  it('is what was given before, ending as it did then, and no look; the child sees all of it', async () => {
    const all = await family()
    await world.grant(all.child)
    await world.drive()
    await look(all)
    const [before] = await grantsFor(all)
    expect(before?.lastAccessAt).toBe(world.clock.now().toISOString())
    world.clock.advance(day)
    await freeze(all)
    world.clock.advance(day)
    await world.grant(all.child)
    await world.grant(all.child, other)
    await look(all)
    await world.drive()
    expect(await grantsFor(all)).toEqual([{ ...before, lastAccessAt: null, daysLeft: 28 }])
    const own = await world.grants(all.child)
    expect(own.map(({ orgName, daysLeft }) => [orgName, daysLeft]).sort()).toEqual(
      [
        [hospital.orgName, 30],
        [other.orgName, 30],
      ].sort(),
    )
    expect(own.find(({ orgName }) => orgName === hospital.orgName)?.lastAccessAt).toBe(world.clock.now().toISOString())
    // Over, it is all there again.
    await world.db.deleteFrom('ward_freeze').execute()
    expect((await grantsFor(all)).map(({ lastAccessAt }) => lastAccessAt)).toEqual(own.map(({ lastAccessAt }) => lastAccessAt))
  })

  it('is answered to taking all back, too, which takes back what they do not see as well', async () => {
    const all = await family()
    await freeze(all)
    world.clock.advance(1_000)
    await world.grant(all.child)
    const { mother, child } = all
    const revoked = await world.patient['authorization.revokeAll'](world.callFor(mother, child, {}))
    expect(dataOf(revoked).grants).toEqual([])
    expect(await world.grants(child)).toMatchObject([{ state: 'revoking' }])
  })
})

it('a code is not even stored for a guardian whose child’s dispute began a moment before', async () => {
  const all = await family()
  const { mother, child } = all
  const requestId = await world.ask(child)
  const receiptId = await world.agreeFor(mother, child, requestId)
  const issue = () => world.patient['authorization.issueCode'](world.callFor(mother, child, { requestId, receiptId }))
  await freeze(all)
  expect(codeOf(await issue())).toBe('resource.notFound')
  expect(await world.db.selectFrom('authorization_code').select('request_id').execute()).toEqual([])
  await world.db.deleteFrom('ward_freeze').execute()
  expect(codeOf(await issue())).toBe('ok')
})

it('a guardian’s word does not shorten what the child gave itself, nor make it the guardian’s; a longer one does', async () => {
  const grown = await family('2008-12-01')
  const given = await world.grant(grown.child)
  await world.drive()
  world.clock.advance(day)
  const extend = async ({ mother, child }: Family) => {
    const requestId = await world.ask(child)
    const code = await world.codeFor(mother, child, requestId)
    await world.province.verifyCode({ requestId, orgCode: hospital.orgCode, staffNo: hospital.staffNo, code })
    await world.drive()
  }
  await extend(grown)
  expect(await world.grants(grown.child)).toMatchObject([
    { expiresAt: given.grant.expiresAt, receiptId: given.grant.receiptId, madeBy: 'self' },
  ])
  const young = await family()
  await world.grant(young.child)
  await world.drive()
  world.clock.advance(day)
  await extend(young)
  expect(await world.grants(young.child)).toMatchObject([{ daysLeft: 30, madeBy: 'guardian' }])
})
