import type { IdentityPhone } from '../../cloud/identityPhone'
import { type IdentityWorld, type Person, recordWordsOf } from '../../cloud/identityWorld'
import type { Ids } from '../idor/inputs'

/** How the person stands when somebody comes for them; each was at level 2 once. */
export const shapes = ['oneWechat', 'twoWechats', 'lostReported', 'closed'] as const
export type Shape = (typeof shapes)[number]

export const pin = '135790'

export interface Victim {
  readonly shape: Shape
  readonly person: Person
  readonly residentId: string
  /** The first WeChat and its number; a second one where there is one. */
  readonly first: IdentityPhone
  readonly second: IdentityPhone | null
  readonly secondNumber: string
  /** Words that only this person may ever be shown. */
  readonly hospitals: readonly string[]
  readonly record: string
  readonly ids: Ids
  /** What the inbox had before anybody came. */
  readonly inbox: readonly string[]
}

let made = 0

/** A person with a hospital's open request, a standing permission and a record; what they were told so far is read and put away. */
export async function newVictim(world: IdentityWorld, shape: Shape, { provenAtWindow = false } = {}): Promise<Victim> {
  made += 1
  const person = world.newPerson()
  const first = world.newPhone()
  const residentId = await first.arriveAtLevel2(person)
  const asker = (name: string, place: number) => ({
    orgCode: String(400_000_000 + made * 10 + place),
    orgName: `只有本人知道的${name}医院${made}`,
  })
  const [asking, granted] = [asker('第一', 1), asker('第二', 2)]
  const { receiptId, grantId } = await world.grant(first, person, granted)
  const requestId = await world.ask(person, asking)
  const [device] = (await first.call('identity.devices', {})).devices
  if (provenAtWindow) await world.proveAtWindow(person, { phone: person.phone, pin, proofId: `proof-${made}-1` })

  const secondNumber = world.newNumber()
  const second = shape === 'twoWechats' || shape === 'lostReported' ? world.newPhone() : null
  await second?.arrive(person, secondNumber)
  await second?.face(person)
  if (shape === 'lostReported') await second?.call('identity.reportLost', {})
  if (shape === 'closed') await first.call('identity.closeAccount', {})
  await world.sendTexts()
  world.sms.sent.length = 0
  const none = '00000000-0000-4000-8000-000000000000'
  const ids = { requestId, receiptId, grantId, deviceId: device?.deviceId ?? none, residentId, eventId: none, entryId: 'entry-1' }
  return {
    ...{ shape, person, residentId, first, second, secondNumber },
    hospitals: [asking.orgName, granted.orgName],
    record: recordWordsOf(person),
    ids: { ...ids, ticketId: none, attemptId: 'none-attempt', guardianId: none, cursor: 'none' },
    inbox: await world.inbox(residentId),
  }
}
