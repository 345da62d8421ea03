import { randomUUID } from 'node:crypto'
import { type FamilyCaller, type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { hospital, personNumber } from '../../../test/cloud/residents'
import { accessLog } from '../audit/accessEvents'
import type { PersonDocument } from '../ports'

let world: FamilyWorld
let mother: FamilyCaller
let father: FamilyCaller
beforeEach(async () => {
  world = await startFamilyWorld()
  mother = world.newGuardian()
  father = world.newGuardian()
})
afterEach(() => world.close())

const day = 24 * 3_600_000
const name = '黎乐言'
const byMother = { documentType: '99', documentNumber: `${personNumber(1)}0101`, name } as const
const byBirthCode = { documentType: '99', documentNumber: '44010620260806001', name } as const
const byIdNumber = { documentType: '01', documentNumber: personNumber(77), name } as const
const number = ({ documentType, documentNumber }: PersonDocument) => ({ documentType, documentNumber })

/** The registers know one child by all of these, the one in force first, and answer for each of them. */
function knownBy(guardian: FamilyCaller, relation: 'mother' | 'father', ...all: (PersonDocument & { name: string })[]): void {
  for (const one of all) world.register(guardian, one, { relation, known: all.map(number) })
}

async function look(residentId: string, eventId: string): Promise<void> {
  const { orgCode, orgName, department, staffNo, staffName } = hospital
  const who = { actor: 'hospital', byResidentId: null, orgCode, orgName, department, staffNo, staffName } as const
  await accessLog(world.db).append({ residentId, eventId, ...who, module: 'visit', at: world.clock.now(), standing: 'noGrant' })
}
const looks = async (residentId: string) =>
  (await accessLog(world.db).page(residentId, null, 50, 'everybody')).events.map(({ eventId }) => eventId).sort()

async function giveGrant(wardId: string): Promise<string> {
  const [id, now] = [randomUUID(), world.clock.now()]
  await world.db
    .insertInto('access_grant')
    .values({
      resident_id: wardId,
      id,
      org_code: hospital.orgCode,
      org_name: hospital.orgName,
      way: 'wechat',
      request_id: randomUUID(),
      receipt_id: randomUUID(),
      granted_at: now,
      expires_at: new Date(now.getTime() + 30 * day),
      made_by_resident_id: mother.resident.residentId,
    })
    .execute()
  return id
}

async function makeTicket(wardId: string): Promise<void> {
  const ticket = { resident_id: wardId, id: randomUUID(), kind: 'custody', words_sealed: 'sealed', created_at: world.clock.now() } as const
  await world.db.insertInto('ticket').values(ticket).execute()
}

describe('a newborn’s number upgraded to the ID number', () => {
  it.each([
    ['the mother’s number', byMother],
    ['the birth code', byBirthCode],
  ])(
    'from %s: permission, receipts, acts, tickets and looks are all still there, and the old number still finds them',
    async (_, newborn) => {
      knownBy(mother, 'mother', newborn)
      const ward = world.dataOf(await world.add(mother, newborn))
      expect(ward.numberKind).toBe('newborn')
      const wardId = ward.residentId
      const grantId = await giveGrant(wardId)
      await makeTicket(wardId)
      await look(wardId, 'before')
      const kept = async () => ({
        grants: (await world.wards(mother)).map(({ grantsMade }) => grantsMade.map((grant) => grant.grantId)),
        receipts: (await world.receipts()).map((row) => [row.resident_id, row.hash]),
        tickets: (await world.db.selectFrom('ticket').select('id').where('resident_id', '=', wardId).execute()).length,
        looks: await looks(wardId),
        added: (await world.actsOf(mother, wardId)).filter(({ kind }) => kind === 'guardianAdded'),
      })
      const before = await kept()
      expect(before).toMatchObject({ grants: [[grantId]], tickets: 1, looks: ['before'] })

      knownBy(mother, 'mother', byIdNumber, newborn)
      expect(await world.upgrade(mother, wardId, byIdNumber.documentNumber)).toMatchObject({
        ok: true,
        data: { residentId: wardId, numberKind: 'idNumber', name },
      })
      expect(await kept()).toEqual(before)
      expect((await world.verifyChains()).broken).toEqual([])
      expect(await world.find(mother, wardId)).toMatchObject(byIdNumber)
      for (const each of [newborn, byIdNumber]) expect(await world.residents.idOf(number(each))).toBe(wardId)
      expect((await world.actsOf(mother, wardId)).filter(({ kind }) => kind === 'numberUpgraded')).toMatchObject([
        { by: 'mother', byMe: true },
      ])
      // Said again it is said once.
      await world.upgrade(mother, wardId, byIdNumber.documentNumber)
      expect((await world.actsOf(mother, wardId)).filter(({ kind }) => kind === 'numberUpgraded')).toHaveLength(1)
    },
  )

  it('together with the name it was given since, by the register’s word', async () => {
    knownBy(mother, 'mother', byMother)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    const named = { ...byIdNumber, name: '黎新名' }
    world.strike(mother, byMother)
    knownBy(mother, 'mother', named, { ...byMother, name: named.name })
    const { documentNumber } = byIdNumber
    expect(await world.upgrade(mother, residentId, documentNumber)).toEqual({ ok: false, code: 'family.numberNotTheirs' })
    expect(await world.upgrade(mother, residentId, documentNumber, '黎别人')).toEqual({ ok: false, code: 'family.numberNotTheirs' })
    expect(await world.upgrade(mother, residentId, documentNumber, named.name)).toMatchObject({
      ok: true,
      data: { residentId, name: named.name, numberKind: 'idNumber' },
    })
    world.clock.advance(day + 1)
    expect(await world.find(mother, residentId)).toMatchObject(named)
  })

  it('is refused for a number that is not registered, or is a sister’s, and nothing is changed', async () => {
    knownBy(mother, 'mother', byMother)
    const sister = { documentType: '01', documentNumber: personNumber(78), name } as const
    knownBy(mother, 'mother', sister)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    for (const documentNumber of [byIdNumber.documentNumber, sister.documentNumber])
      expect(await world.upgrade(mother, residentId, documentNumber)).toEqual({ ok: false, code: 'family.numberNotTheirs' })
    expect(await world.upgrade(mother, residentId, '44010619800101001')).toMatchObject({ ok: false, code: 'identity.documentInvalid' })
    world.provinceAnswers(false)
    expect(await world.upgrade(mother, residentId, byIdNumber.documentNumber)).toMatchObject({ ok: false, code: 'upstream.province' })
    expect(await world.find(mother, residentId)).toMatchObject(byMother)
    expect(await world.residents.idOf(number(sister))).not.toBe(residentId)
  })

  it('is not done where that number is another resident here with a name of their own', async () => {
    knownBy(mother, 'mother', byMother)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    const other = await world.residents.idOf(number(byIdNumber))
    await world.db.transaction().execute((trx) => world.residents.remember(trx, other, byIdNumber))
    knownBy(mother, 'mother', byIdNumber, byMother)
    knownBy(father, 'father', byIdNumber, byMother)
    expect(await world.upgrade(mother, residentId, byIdNumber.documentNumber)).toEqual({ ok: false, code: 'family.twoRecords' })
    expect(await world.add(father, byIdNumber)).toEqual({ ok: false, code: 'family.twoRecords' })
    expect(await world.find(mother, residentId)).toMatchObject(byMother)
    world.clock.advance(day + 1)
    // What she did by the old number, the child would never see: nobody acts for that record any more, and it is not hers to join them.
    expect(await world.find(mother, residentId)).toBeNull()
    expect(await world.add(mother, byMother)).toEqual({ ok: false, code: 'family.twoRecords' })
    expect(await world.residents.idOf(number(byIdNumber))).toBe(other)
  })

  it('joins who was only asked for by that number, and shows who looked by it', async () => {
    knownBy(mother, 'mother', byMother)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    const asked = await world.residents.idOf(number(byIdNumber))
    await look(asked, 'by the new number')
    await look(residentId, 'by the old number')
    expect(await looks(residentId)).toEqual(['by the old number'])
    knownBy(mother, 'mother', byIdNumber, byMother)
    await world.upgrade(mother, residentId, byIdNumber.documentNumber)
    expect(await looks(residentId)).toEqual(['by the new number', 'by the old number'])
    expect(await world.residents.idOf(number(byIdNumber))).toBe(residentId)
  })

  it('while hospitals ask by either number: from then on all of them mean one child', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const newborn = { ...byMother, documentNumber: `${personNumber(2)}01${String(turn + 1).padStart(2, '0')}` }
      const grown = { ...byIdNumber, documentNumber: personNumber(300 + turn) }
      knownBy(mother, 'mother', newborn)
      const { residentId } = world.dataOf(await world.add(mother, newborn))
      knownBy(mother, 'mother', grown, newborn)
      const asking = Array.from({ length: 6 }, (_, index) => world.residents.idOf(number(index % 2 === 0 ? grown : newborn)))
      const [upgraded] = await Promise.all([world.upgrade(mother, residentId, grown.documentNumber), ...asking])
      expect(upgraded).toMatchObject({ ok: true })
      for (const each of [grown, newborn]) expect(await world.residents.idOf(number(each))).toBe(residentId)
      await world.remove(mother, residentId)
      world.clock.advance(3_600_000)
    }
  })
})

describe('a child whom the register knows by several numbers', () => {
  it('is one resident, added by the mother’s number and by the ID number, in whichever order', async () => {
    knownBy(mother, 'mother', byMother)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    knownBy(father, 'father', byIdNumber, byBirthCode, byMother)
    expect(await world.add(father, byIdNumber)).toMatchObject({ ok: true, data: { residentId, otherGuardians: 1, numberKind: 'idNumber' } })
    expect(await world.find(mother, residentId)).toMatchObject(byIdNumber)
    expect(await world.inbox(mother.resident.residentId)).toEqual([`wardActed ${residentId}`, `guardianAdded ${residentId}`])
    for (const each of [byIdNumber, byBirthCode, byMother]) expect(await world.residents.idOf(number(each))).toBe(residentId)
  })

  it('is one resident, added by its newest number first, and keeps that number', async () => {
    knownBy(father, 'father', byIdNumber, byMother)
    const { residentId } = world.dataOf(await world.add(father, byIdNumber))
    knownBy(mother, 'mother', byIdNumber, byMother)
    expect(await world.add(mother, byMother)).toMatchObject({ ok: true, data: { residentId, numberKind: 'idNumber' } })
    // A register that tells no other number replaces nothing.
    world.register(mother, byMother)
    await world.add(mother, byMother)
    expect(await world.find(mother, residentId)).toMatchObject(byIdNumber)
  })

  it('is one resident, added by both parents at once', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const newborn = { ...byMother, documentNumber: `${personNumber(3)}01${String(turn + 1).padStart(2, '0')}` }
      const grown = { ...byIdNumber, documentNumber: personNumber(400 + turn) }
      for (const [guardian, relation] of [[mother, 'mother'] as const, [father, 'father'] as const])
        knownBy(guardian, relation, grown, newborn)
      const [hers, his] = await Promise.all([world.add(mother, newborn), world.add(father, grown)])
      const { residentId } = world.dataOf(hers)
      expect(world.dataOf(his).residentId).toBe(residentId)
      expect(await world.guardiansOf(mother, residentId)).toMatchObject({ guardians: [{}, {}] })
      for (const guardian of [mother, father]) await world.remove(guardian, residentId)
      world.clock.advance(3_600_000)
    }
    expect((await world.verifyChains()).broken).toEqual([])
  })

  it('goes by its new number with the next daily look, told once though both parents look at once', async () => {
    for (const [guardian, relation] of [[mother, 'mother'] as const, [father, 'father'] as const]) knownBy(guardian, relation, byMother)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    await world.add(father, byMother)
    for (const [guardian, relation] of [[mother, 'mother'] as const, [father, 'father'] as const])
      knownBy(guardian, relation, byIdNumber, byMother)
    expect(await world.find(mother, residentId)).toMatchObject(byMother)
    world.clock.advance(day + 1)
    const found = await Promise.all([mother, father, mother].map((guardian) => world.find(guardian, residentId)))
    for (const each of found) expect(each).toMatchObject(byIdNumber)
    expect((await world.actsOf(mother, residentId)).filter(({ kind }) => kind === 'numberUpgraded')).toMatchObject([
      { by: 'system', byMe: false },
    ])
  })

  it('the control: without the register’s word the two numbers are two children', async () => {
    knownBy(mother, 'mother', byMother)
    knownBy(father, 'father', byIdNumber)
    const { residentId } = world.dataOf(await world.add(mother, byMother))
    expect(world.dataOf(await world.add(father, byIdNumber)).residentId).not.toBe(residentId)
  })
})
