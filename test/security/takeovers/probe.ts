import { isOperationName } from '../../../src/cloud/dispatch'
import { type OperationName, operations } from '../../../src/contract/operations'
import type { IdentityPhone } from '../../cloud/identityPhone'
import { inputs } from '../idor/inputs'
import type { Victim } from './victims'

/** Signing out or closing one's own would only end the attack. */
const endsIt: readonly OperationName[] = ['identity.signIn', 'identity.signOut', 'identity.closeAccount']
const names = Object.keys(operations)
  .filter(isOperationName)
  .filter((name) => !endsIt.includes(name))

/** Every operation there is, with everything of the victim's that has an id, about oneself and, where one is somebody else, about them; all that was answered. */
export async function probeAll(phone: IdentityPhone, victim: Victim): Promise<string[]> {
  return probe(phone, victim, names)
}

/** Only what asks for a fresh proof: what a live session that was left lying about must not open. */
export async function probeSteppedUp(phone: IdentityPhone, victim: Victim): Promise<string[]> {
  return probe(
    phone,
    victim,
    names.filter((name) => 'stepUp' in operations[name]),
  )
}

async function probe(phone: IdentityPhone, victim: Victim, asked: readonly OperationName[]): Promise<string[]> {
  const answers: string[] = []
  const { body: me } = await phone.raw('identity.me')
  const isThem = JSON.stringify(me).includes(victim.residentId)
  for (const name of asked) {
    const input = inputs[name](victim.ids)
    answers.push(JSON.stringify((await phone.raw(name, input)).body))
    if (!isThem && 'forWards' in operations[name])
      answers.push(JSON.stringify((await phone.raw(name, input, { subject: victim.residentId })).body))
  }
  return answers
}
