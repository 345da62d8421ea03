import { randomUUID } from 'node:crypto'
import { type FamilyWorld, startFamilyWorld } from '../../../test/cloud/familyWorld'
import { personNumber } from '../../../test/cloud/residents'
import { mostWards } from '../../contract/family/ward'
import { addWard } from './addWard'

let world: FamilyWorld
beforeEach(async () => {
  world = await startFamilyWorld()
})
afterEach(() => world.close())

const newborn = { documentType: '99', documentNumber: `${personNumber(1)}0101`, name: '黎乐言' } as const

describe('family.addWard', () => {
  it('makes the guardianship the province tells of, and names the child whole', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const added = await world.add(mother, newborn)
    expect(added).toMatchObject({ ok: true, data: { name: '黎乐言', relation: 'mother', birthDate: '2026-08-06', sex: 'male' } })
    expect(await world.wards(mother)).toEqual([added.ok ? added.data : null])
    expect(world.asked).toEqual([
      { guardian: { documentType: '01', documentNumber: mother.resident?.documentNumber }, ward: { ...newborn, name: '黎乐言' } },
    ])
  })

  it('keeps the agreement as it was on the screen, in the child’s chain, said by the guardian', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    expect(await world.receipts()).toMatchObject([
      {
        resident_id: residentId,
        account_id: mother.accountId,
        document: 'guardian',
        act: 'agreed',
        agreed_by: 'guardian',
        text_sm3: world.agreed().textSm3,
        number: 1,
      },
    ])
    expect((await world.rows()).map((row) => row.receipt_id)).toEqual([(await world.receipts())[0]?.id])
    expect(await world.verifyChains()).toMatchObject({ notAnchored: 1, broken: [] })
  })

  it('the control: the same chain is broken once the entry says the child agreed by itself', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    await world.add(mother, newborn)
    await world.db.updateTable('consent_receipt').set({ agreed_by: 'self' }).execute()
    expect((await world.verifyChains()).broken).toMatchObject([{ number: 1 }])
  })

  it('refuses who the province does not name, and says nothing about whether the child exists', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const stranger = world.newGuardian()
    const tries = [world.add(stranger, newborn), world.add(stranger, { ...newborn, documentNumber: `${personNumber(2)}0101` })]
    for (const answer of await Promise.all(tries)) expect(answer).toEqual({ ok: false, code: 'family.notGuardian' })
    expect(await world.rows()).toEqual([])
    expect(await world.receipts()).toEqual([])
  })

  it('refuses oneself, whatever the province answers', async () => {
    const mother = world.newGuardian()
    const self = { documentType: '01', documentNumber: mother.resident?.documentNumber ?? '', name: '自己' } as const
    world.register(mother, self)
    expect(await world.add(mother, self)).toMatchObject({ ok: false, code: 'family.notGuardian' })
  })

  it.each([
    ['2008-11-21', 'the eighteenth birthday', false],
    ['2008-11-22', 'the day before it', true],
    ['2026-11-21', 'the day of birth', true],
    ['2026-11-22', 'a birth that is still to come', false],
    ['unknown', 'a date that cannot be read', false],
  ])('born %s, %s: %s', async (birthDate, _, minor) => {
    const mother = world.newGuardian()
    world.register(mother, newborn, { birthDate })
    expect(await world.add(mother, newborn)).toMatchObject(minor ? { ok: true } : { ok: false, code: 'family.notMinor' })
    expect(await world.rows()).toHaveLength(minor ? 1 : 0)
  })

  it('says where the number is wrong, and asks nobody', async () => {
    const mother = world.newGuardian()
    const answer = await world.add(mother, { documentType: '01', documentNumber: '44010619800101001', name: '黎乐言' })
    expect(answer).toMatchObject({ ok: false, code: 'identity.documentInvalid', fields: [{ field: 'documentNumber' }] })
    expect(world.asked).toEqual([])
  })

  it('asks nobody and stores nothing where another text was shown than the one in force', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const wrong = [
      { ...world.agreed(), textSm3: 'ab'.repeat(32) },
      { ...world.agreed(), version: '2027-01-01.1' },
    ]
    for (const agreed of wrong) expect(await world.add(mother, newborn, agreed)).toMatchObject({ ok: false, code: 'consent.textChanged' })
    expect(world.asked).toEqual([])
    expect(await world.receipts()).toEqual([])
  })

  it('tells the province’s silence from its no', async () => {
    const mother = world.newGuardian()
    world.provinceAnswers(false)
    expect(await world.add(mother, newborn)).toMatchObject({ ok: false, code: 'upstream.province' })
    expect(await world.rows()).toEqual([])
  })

  it('can be guessed at ten times an hour, and then the province is asked no more', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    for (let turn = 0; turn < 10; turn += 1) await world.add(mother, { ...newborn, name: `猜${turn}` })
    expect(world.asked).toHaveLength(10)
    expect(await world.add(mother, newborn)).toMatchObject({ ok: false, code: 'rate.tooMany' })
    expect(world.asked).toHaveLength(10)
    world.clock.advance(3_600_000)
    expect(await world.add(mother, newborn)).toMatchObject({ ok: true })
  })

  it('added again is the same ward with the same receipt', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const first = await world.add(mother, newborn)
    expect(await world.add(mother, newborn)).toEqual(first)
    expect(await world.rows()).toHaveLength(1)
    expect(await world.receipts()).toHaveLength(1)
  })

  it('added twice at once is one ward and one receipt', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const answers = await Promise.all([1, 2, 3].map(() => world.add(mother, newborn)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await world.receipts()).toHaveLength(1)
  })

  it('both parents may, each with a receipt of their own in the one chain', async () => {
    const [mother, father] = [world.newGuardian(), world.newGuardian()]
    world.register(mother, newborn)
    world.register(father, newborn, { relation: 'father' })
    await Promise.all([world.add(mother, newborn), world.add(father, newborn)])
    expect((await world.receipts()).map(({ number }) => number).sort()).toEqual([1, 2])
    expect(new Set((await world.receipts()).map(({ account_id }) => account_id))).toEqual(new Set([mother.accountId, father.accountId]))
    expect((await world.verifyChains()).broken).toEqual([])
    expect(await world.wards(father)).toMatchObject([{ relation: 'father' }])
  })

  it(`six at once: ${mostWards} wards, and the sixth is told why`, async () => {
    const mother = world.newGuardian()
    const children = Array.from({ length: mostWards + 1 }, (_, index) => ({
      ...newborn,
      documentNumber: `${personNumber(1)}010${index + 1}`,
    }))
    for (const child of children) world.register(mother, child)
    const answers = await Promise.all(children.map((child) => world.add(mother, child)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(mostWards)
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: 'family.tooMany' }])
    expect(await world.wards(mother)).toHaveLength(mostWards)
    expect(await world.receipts()).toHaveLength(mostWards)
    // One that is there already is no sixth.
    const [first] = await world.wards(mother)
    const again = children.find((_, index) => answers[index]?.ok)
    expect(again && (await world.add(mother, again))).toMatchObject({ ok: true, data: { residentId: expect.any(String) } })
    expect(first).toBeDefined()
  })

  it('without its receipt nothing of it happened', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const guardianConsents = { ...world.needs.guardianConsents, store: () => Promise.reject(new Error('no receipt')) }
    const add = addWard({ ...world.needs, guardianConsents })
    await expect(add(world.callOf(mother, { ...newborn, agreed: world.agreed() }))).rejects.toThrow('no receipt')
    expect(await world.rows()).toEqual([])
    expect(await world.db.selectFrom('resident').select('id').where('number_sealed', 'is not', null).execute()).toEqual([])
  })
})

describe('family.removeWard', () => {
  it('ends it, takes the agreement back, and can be undone only by agreeing again', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    expect(await world.remove(mother, residentId)).toEqual({ ok: true, data: { left: [], revoking: 0 } })
    expect(await world.wards(mother)).toEqual([])
    // From then on she is answered as anybody else.
    expect(await world.remove(mother, residentId)).toEqual({ ok: false, code: 'resource.notFound' })
    expect((await world.receipts()).map(({ act, agreed_by }) => `${act} ${agreed_by}`)).toEqual(['agreed guardian', 'withdrawn guardian'])
    await world.add(mother, newborn)
    expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'withdrawn', 'agreed'])
    expect(await world.wards(mother)).toHaveLength(1)
    expect((await world.verifyChains()).broken).toEqual([])
  })

  it('eight times at once with eight addings of the same ward: each waits its turn, none is given up', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    const turns = Array.from({ length: 8 }, () => [world.add(mother, newborn), world.remove(mother, residentId)]).flat()
    const answers = await Promise.all<{ ok: boolean; code?: string }>(turns)
    expect(answers.filter((_, index) => index % 2 === 0).filter(({ ok }) => !ok)).toEqual([])
    // A removal whose turn comes right after another has nothing left to end.
    expect(answers.filter(({ ok, code }) => !ok && code !== 'resource.notFound')).toEqual([])
    expect((await world.verifyChains()).broken).toEqual([])
  })

  it('another’s ward and nobody’s answer alike, and stay as they are', async () => {
    const [mother, stranger] = [world.newGuardian(), world.newGuardian()]
    world.register(mother, newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    for (const id of [residentId, randomUUID()]) {
      expect(await world.remove(stranger, id)).toEqual({ ok: false, code: 'resource.notFound' })
    }
    expect(await world.wards(mother)).toHaveLength(1)
  })
})

describe('a guardianship', () => {
  const bornOn = (birthDate: string, sequence: number) =>
    ({ ...newborn, documentNumber: `${personNumber(1)}01${String(sequence).padStart(2, '0')}`, birthDate }) as const

  it('is over with the first moment of the eighteenth birthday in China, for the list and for acting', async () => {
    await world.close()
    world = await startFamilyWorld('2026-02-27T15:59:59.999Z')
    const mother = world.newGuardian()
    const children = [bornOn('2008-02-28', 1), bornOn('2008-02-29', 2), bornOn('2008-03-01', 3)]
    for (const { birthDate, ...child } of children) world.register(mother, child, { birthDate })
    for (const { birthDate: _, ...child } of children) await world.add(mother, child)
    const standing = async () => {
      const listed = (await world.wards(mother)).map(({ birthDate }) => birthDate)
      const rows = await world.rows()
      const found = await Promise.all(rows.map(async (row) => world.find(mother, row.resident_id)))
      expect(found.filter((ward) => ward !== null)).toHaveLength(listed.length)
      return listed.sort()
    }
    // Beijing 2026-02-27 23:59:59.999: tomorrow the first of them is eighteen.
    expect(await standing()).toEqual(['2008-02-28', '2008-02-29', '2008-03-01'])
    world.clock.advance(1)
    expect(await standing()).toEqual(['2008-02-29', '2008-03-01'])
    world.clock.advance(24 * 3_600_000 - 1)
    expect(await standing()).toEqual(['2008-02-29', '2008-03-01'])
    world.clock.advance(1)
    expect(await standing()).toEqual([])
  })

  it('is the person’s from whichever of their accounts, and does not follow an account that has become somebody else', async () => {
    const mother = world.newGuardian()
    world.register(mother, newborn)
    const { residentId } = world.dataOf(await world.add(mother, newborn))
    expect(await world.find(mother, residentId)).toMatchObject({ residentId, name: '黎乐言', documentNumber: newborn.documentNumber })
    const other = world.newGuardian()
    expect(await world.find({ ...mother, resident: other.resident }, residentId)).toBeNull()
    const elsewhere = { ...other, resident: mother.resident }
    expect(await world.find(elsewhere, residentId)).toMatchObject({ residentId })
    // Added from there again it is the same one with the same receipt, and from there it is taken back.
    await world.add(elsewhere, newborn)
    expect(await world.rows()).toHaveLength(1)
    await world.remove(elsewhere, residentId)
    expect(await world.wards(mother)).toEqual([])
    expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'withdrawn'])
    await world.add(mother, newborn)
    expect((await world.receipts()).map(({ act }) => act)).toEqual(['agreed', 'withdrawn', 'agreed'])
    expect((await world.verifyChains()).broken).toEqual([])
  })

  it('a grown child takes no place of the five', async () => {
    const mother = world.newGuardian()
    const children = Array.from({ length: mostWards }, (_, index) => bornOn(index === 0 ? '2008-11-22' : '2020-01-01', index + 1))
    for (const { birthDate, ...child } of children) world.register(mother, child, { birthDate })
    for (const { birthDate: _, ...child } of children) await world.add(mother, child)
    world.register(mother, newborn)
    const sixth = { ...newborn, documentNumber: `${personNumber(1)}0201` }
    world.register(mother, sixth)
    expect(await world.add(mother, sixth)).toMatchObject({ ok: false, code: 'family.tooMany' })
    world.clock.advance(24 * 3_600_000)
    expect(await world.add(mother, sixth)).toMatchObject({ ok: true })
  })
})
