import { randomUUID } from 'node:crypto'
import { Doctor } from '../../doctor'
import { Patient, type SyntheticResident, syntheticResidents } from '../../patient'
import type { Stack } from '../../stack'
import { until } from '../../until'
import { type Actor, owner as ownerOf, province, withSession } from './actors'
import type { Ids } from './inputs'

/** Somebody with one of everything that an id can name; `owner` may ask for it. */
export interface Victim {
  readonly name: string
  readonly residentId: string
  readonly ids: Ids
  readonly owner: Actor
  /** Words that no stranger's answer may contain. */
  readonly secrets: readonly string[]
}

export interface IdorWorld {
  readonly victims: readonly Victim[]
  /** By victim: everybody who is not allowed what is theirs. */
  readonly strangersTo: ReadonlyMap<Victim, readonly Actor[]>
}

const hospital = { org: '455404501', staff: 'zs1001' }
const pin = '205813'

export async function startIdorWorld(stack: Stack): Promise<IdorWorld> {
  const people = await syntheticResidents(stack)
  const known = (id: string): SyntheticResident => {
    const found = people.find(({ residentId }) => residentId === id)
    if (!found) throw new Error(`no resident ${id}`)
    return found
  }
  const [motherPerson, fatherPerson, childPerson] = [known(family.mother), known(family.father), known(family.child)]
  const other = known('r014')
  const [otherGuardian, otherChild] = [known('r002'), known('r011')]

  const expired = await new Patient(stack, motherPerson).becomeLevel2()
  await stack.control.advance(31 * 60)

  const mother = await new Patient(stack, motherPerson).signIn()
  await mother.stepUp()
  const childId = await mother.addWard(childPerson)
  const child = await byWindow(stack, childPerson)
  const father = await new Patient(stack, fatherPerson).becomeLevel2()
  await father.addWard(childPerson)

  const killed = await new Patient(stack, motherPerson).signIn()
  await kill(mother, killed)

  const victims = [
    await victim(stack, { name: 'the mother', owner: mother, person: motherPerson, wardId: childId }),
    await victim(stack, { name: 'the child', owner: mother, person: childPerson, subject: childId, wardId: childId }),
  ]
  // From now on he is nobody's guardian.
  await father.call('family.removeWard', { residentId: childId, alsoRevoke: false })

  const stranger = await new Patient(stack, other).becomeLevel2()
  const anotherGuardian = await new Patient(stack, otherGuardian).becomeLevel2()
  await anotherGuardian.addWard(otherChild)
  const everybody = [
    withSession(stack, 'nobody', undefined),
    withSession(stack, 'another resident', stranger.session),
    withSession(stack, 'the guardian of another child', anotherGuardian.session),
    withSession(stack, 'the former guardian', father.session),
    withSession(stack, 'an expired session', expired.session),
    withSession(stack, 'a killed session', killed.session),
    province(stack),
  ]
  const ward = withSession(stack, 'the ward', child.session)
  return {
    victims,
    // What is the child's is not kept from the child; what is the mother's is.
    strangersTo: new Map(victims.map((each, index) => [each, index === 0 ? [...everybody, ward] : everybody])),
  }
}

/** A mother, a father and a child of 14 to 17, all with WeChat. */
const family = { child: 'r043', mother: 'r044', father: 'r045' } as const

async function kill(owner: Patient, other: Patient): Promise<void> {
  const devices = (await other.call('identity.devices', {})).devices
  const deviceId = devices.find(({ current }) => current)?.deviceId ?? ''
  await owner.call('identity.endDevice', { deviceId })
}

/** To level 2 by a hospital's window, where the camera is no way. */
export async function byWindow(stack: Stack, person: SyntheticResident): Promise<Patient> {
  const patient = await (await (await new Patient(stack, person).signIn()).bindPhone()).verifyRealName()
  const answer = await fetch(`${stack.sandboxUrl}/window/proofs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...hospital, kind: 'identity', patient: person.documentNumber, pin }),
  })
  if (answer.status !== 200) throw new Error(`the window refused: ${await answer.text()}`)
  await patient.call('identity.sendPinCode', {})
  const code = await until(
    () => smsCode(stack),
    (found) => found !== '',
  )
  await patient.call('identity.finishPin', { code, pin })
  return patient
}

/** The newest six digits on anybody's phone. */
async function smsCode({ sandboxUrl }: Stack): Promise<string> {
  const { messages }: { messages: { text: string }[] } = await (await fetch(`${sandboxUrl}/phone/messages`)).json()
  return messages.map(({ text }) => /验证码[^0-9]{0,6}(\d{6})/.exec(text)?.[1] ?? '').find((code) => code !== '') ?? ''
}

interface Wanted {
  readonly name: string
  readonly owner: Patient
  readonly person: SyntheticResident
  /** The owner's ward; absent for the owner's own things. */
  readonly subject?: string
  readonly wardId: string
}

/** One open request, one permission with a look, a ticket, a receipt, a face check under way, a device: all by the real doors. */
async function victim(stack: Stack, { name, owner, person, subject, wardId }: Wanted): Promise<Victim> {
  const extra = subject === undefined ? {} : { subject }
  const doctor = await Doctor.open(stack, person)
  await doctor.requestCode()
  const [asked] = (await owner.call('authorization.listRequests', {}, extra)).requests
  const { code } = await owner.codeFor(asked?.requestId ?? '', subject)
  if (!(await doctor.verify(code)).accepted) throw new Error('the code was not taken')
  await until(
    () => doctor.isPermitted(),
    (permitted) => permitted,
  )
  await doctor.look('visit')
  const again = await Doctor.open(stack, person, { org: '455404502', staff: 'sy2001' })
  await again.requestCode()
  const [open] = (await owner.call('authorization.listRequests', {}, extra)).requests
  const [grant] = (await owner.call('authorization.listGrants', {}, extra)).grants
  const { receipts } = await owner.call('consent.receipts', {}, extra)
  const events = await until(
    () => owner.call('authorization.listAccessEvents', {}, extra),
    ({ events: found }) => found.some(({ actor }) => actor === 'hospital'),
  )
  const page = await owner.call('record.list', { filter: {}, limit: 1 }, extra)
  const entryId = page.entries[0]?.entryId ?? ''
  const ticket = await owner.call(
    'ticket.move',
    { kind: 'custody', to: '广州市某社区卫生服务中心', words: '请托管。' },
    { ...extra, idempotencyKey: randomUUID() },
  )
  const { attemptId } = await owner.call('identity.startFace', { purpose: 'stepUp' })
  const spare = await new Patient(stack, owner.person).signIn()
  const { devices } = await owner.call('identity.devices', {})
  const { guardians } = await owner.call('family.guardians', {}, { subject: wardId })
  const residentId = subject ?? (await owner.call('identity.me', {})).resident?.residentId ?? ''
  if (!spare.session) throw new Error('no second device')
  return {
    name,
    residentId,
    owner: ownerOf(stack, name, owner.session, subject),
    ids: {
      requestId: open?.requestId ?? '',
      receiptId: receipts.find(({ document }) => document === 'access')?.receiptId ?? '',
      grantId: grant?.grantId ?? '',
      eventId: events.events.find(({ actor }) => actor === 'hospital')?.eventId ?? '',
      entryId,
      ticketId: ticket.ticketId,
      attemptId,
      deviceId: devices.find(({ current }) => !current)?.deviceId ?? '',
      guardianId: guardians.find(({ isMe }) => isMe)?.guardianId ?? '',
      residentId: wardId,
      cursor: page.nextCursor ?? '',
    },
    secrets: [person.name, grant?.orgName ?? '', ticket.ticketId, grant?.grantId ?? ''],
  }
}

/** Ids of the same form that name nothing. */
export function nobodysIds({ requestId, attemptId, entryId, eventId }: Ids): Ids {
  return {
    requestId: requestId.replace(/[A-Za-z0-9]/g, () => 'A'),
    receiptId: randomUUID(),
    grantId: randomUUID(),
    eventId: eventId === '' ? '' : randomUUID(),
    entryId: entryId.replace(/[0-9a-f]/g, '0'),
    ticketId: randomUUID(),
    attemptId: attemptId.replace(/[A-Za-z0-9]/g, 'A'),
    deviceId: randomUUID(),
    guardianId: randomUUID(),
    residentId: randomUUID(),
    cursor: 'bm8gcGxhY2U',
  }
}
