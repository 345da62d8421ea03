import type { IdentityPhone } from '../../../test/cloud/identityPhone'
import { type IdentityWorld, startIdentityWorld } from '../../../test/cloud/identityWorld'
import { ask, smsCode as codeTo, vouchFamily, word } from '../../../test/cloud/vouchFamily'
import { checkCharacterOf } from '../../contract/identity/residentIdNumber'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.close())

const pin = '258036'
let people = 0

/** A daughter at level 2 with a fresh proof, and her mother, who has a permit and is at level 1. */
async function family(more: { registered?: boolean } = {}) {
  const made = await vouchFamily(world, more)
  people = made.people
  return made
}
const smsCode = (phone: IdentityPhone, number: string) => codeTo(world, phone, number)

describe('whom a word may be given for', () => {
  test.each([
    ['who can show their face', '1980-01-01', 'identity.vouchClosed'],
    ['at 17', '2009-01-01', 'identity.vouchClosed'],
    ['at 14', '2012-11-21', 'identity.vouchClosed'],
    ['under 14', '2014-01-01', 'identity.guardianNeeded'],
    ['at 60', '1966-01-01', 'ok'],
  ])('%s', async (_, birthDate, answer) => {
    people += 1
    const person = world.newPerson({ documentNumber: idNumber(birthDate) })
    const phone = world.newPhone(`road-${people}`)
    const residentId = await phone.arrive(person)
    const told = { birth_date_sealed: world.vault.seal('resident.birthDate', birthDate) }
    await world.db.updateTable('resident').set(told).where('id', '=', residentId).execute()
    expect(await phone.codeOf('identity.askVouch')).toBe(answer)
  })

  test('where the road closed in between, neither the word counts nor what was given is accepted', async () => {
    const { mother, hers, mothers } = await family()
    const code = await ask(mothers)
    const known = world.register.people.get(mother.documentNumber)
    if (!known) throw new Error('nobody')
    world.register.people.set(mother.documentNumber, { ...known, birthDate: '2010-01-01' })
    expect(await word(hers, mother, code)).toBe('identity.vouchRefused')
    world.register.people.set(mother.documentNumber, known)
    expect(await word(hers, mother, code)).toBe('ok')
    const sent = await smsCode(mothers, mother.phone)
    const became = { birth_date_sealed: world.vault.seal('resident.birthDate', '2010-01-01') }
    const residentId = (await mothers.call('identity.me', {})).resident?.residentId ?? ''
    await world.db.updateTable('resident').set(became).where('id', '=', residentId).execute()
    expect(await mothers.codeOf('identity.acceptVouch', { code: sent, pin })).toBe('identity.vouchClosed')
  })
})

/** A turn of the worker takes no more than twenty. */
async function everyText() {
  for (let turn = 0; turn < 5; turn += 1) await world.sendTexts()
}

describe('which number it goes with', () => {
  /** A mother who was proven at a window with a number of hers, and somebody who says her name at another WeChat. */
  async function impostor(more: { registered?: boolean; proven?: boolean }) {
    const { mother, hers, mothers, residentId, bound } = await family(more)
    const rang = `135${30_000_000 + people}`
    await world.proveAtWindow(mother, { phone: rang, pin, proofId: `known-${people}` })
    expect(await mothers.codeOf('identity.finishPin', { code: await smsCode(mothers, rang), pin })).toBe('ok')
    if (more.proven === false) await world.db.deleteFrom('offline_proof').where('resident_id', '=', residentId).execute()
    const other = world.newPhone(`impostor-${people}`)
    const theirs = `134${40_000_000 + people}`
    await other.arrive(mother, theirs)
    return { mother, hers, bound, rang, other, theirs }
  }

  test('the one proven at the window before the registered one, and both are told, and the bound one', async () => {
    const { mother, hers, bound, rang, other } = await impostor({})
    expect(await word(hers, mother, await ask(other))).toBe('ok')
    await everyText()
    for (const phone of [rang, mother.phone, bound]) expect(world.textsTo(phone).filter((text) => /家人/.test(text))).toHaveLength(1)
    expect(await other.call('identity.sendPinCode', {})).toMatchObject({ phoneMasked: `*********${rang.slice(-2)}` })
  })

  test('never the asker’s own for somebody known at level 2', async () => {
    const { mother, hers, other, theirs } = await impostor({ registered: false, proven: false })
    expect(await word(hers, mother, await ask(other))).toBe('identity.vouchRefused')
    expect(await other.codeOf('identity.sendPinCode')).toBe('identity.noWindowProof')
    expect(world.textsTo(theirs).filter((text) => /验证码/.test(text))).toEqual([])
  })

  test('never one that is bound at another person’s account: no word, no code, no news', async () => {
    const { mother, hers, mothers } = await family()
    const code = await ask(mothers)
    await world.newPhone(`new-owner-${people}`).arrive(world.newPerson(), mother.phone)
    expect(await word(hers, mother, code)).toBe('identity.vouchRefused')
    const later = await family()
    expect(await word(later.hers, later.mother, await ask(later.mothers))).toBe('ok')
    await world.newPhone(`new-owner-${people}`).arrive(world.newPerson(), later.mother.phone)
    expect(await later.mothers.codeOf('identity.sendPinCode')).toBe('identity.noWindowProof')
    await everyText()
    expect(world.textsTo(mother.phone).filter((text) => /家人|验证码/.test(text))).toEqual([])
  })
})

function idNumber(birthDate: string): string {
  const first17 = `440106${birthDate.replaceAll('-', '')}${String(people).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}
