import type { IdentityPhone } from './identityPhone'
import type { IdentityWorld, Person } from './identityWorld'

let people = 0

/** A daughter at level 2 with a fresh proof, and her mother, who has a permit and is at level 1. */
export async function vouchFamily(world: IdentityWorld, { registered = true } = {}) {
  people += 1
  const daughter = world.newPerson()
  const documentNumber = `M${String(10_000_000 + people)}`
  const mother = world.newPerson({ documentType: '06', documentNumber })
  world.register.people.set(documentNumber, { name: mother.name, birthDate: '1956-03-12', phone: registered ? mother.phone : null })
  world.kin.relate(daughter, mother, 'child')
  const hers = world.newPhone(`daughter-${people}`)
  await hers.arriveAtLevel2(daughter)
  const mothers = world.newPhone(`mother-${people}`)
  const bound = `136${10_000_000 + people}`
  const residentId = await mothers.arrive(mother, bound)
  return { daughter, mother, hers, mothers, residentId, bound, people }
}

export const ask = async (phone: IdentityPhone) => (await phone.call('identity.askVouch', {})).code
export function vouchFor({ documentType, documentNumber, name }: Person, code: string) {
  return { documentType, documentNumber, name, code }
}
export const word = (phone: IdentityPhone, person: Person, code: string) => phone.codeOf('identity.vouch', vouchFor(person, code))
export async function smsCode(world: IdentityWorld, phone: IdentityPhone, number: string): Promise<string> {
  await phone.call('identity.sendPinCode', {})
  const [, code = ''] = /验证码(\d{6})/.exec(world.textsTo(number).at(-1) ?? '') ?? []
  return code
}
