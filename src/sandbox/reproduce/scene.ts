import { randomUUID } from 'node:crypto'
import { chinaDay } from '../chinaTime'
import { type Cast, castFor } from './cast'
import { type Addresses, type Doors, openDoors } from './doors'
import { askNow, type Event, eventsOf, type Holder, type StandingFault, standingFaults } from './lists'
import { type Phone, takePhone } from './phone'
import { addWard, bindPhone, pin, prove, realName, riseTo, sign, windowPhone } from './standing'
import type { Lists, StartState } from './state'

/** The person, the family and the hospitals, as they stood before the first recorded step. */
export interface Scene {
  readonly doors: Doors
  readonly cast: Cast
  /** The patient's. */
  readonly phone: Phone
  /** Another phone of the same person, signed in to the same WeChat. */
  readonly secondPhone: Phone
  readonly otherParentsPhone: Phone | null
  /** The first is the one acted for. */
  readonly wardIds: readonly string[]
  readonly standing: readonly StandingFault[]
}

const minute = 60_000
const day = 24 * 60 * minute

export async function setScene(addresses: Addresses, state: StartState, firstStepAt: Date, taken: Set<string>): Promise<Scene> {
  const doors = openDoors(addresses)
  const cast = castFor(state, await doors.residents(), chinaDay(firstStepAt), taken)
  for (const { openid } of [cast.self, ...cast.wards, cast.stranger, ...(cast.otherParent ? [cast.otherParent] : [])]) taken.add(openid)
  const { self } = cast
  const secondPhone = takePhone(addresses, doors, self.openid)
  const otherWechat = `oReproduce${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const phone = takePhone(addresses, doors, state.proofDue ? otherWechat : self.openid)
  const otherParentsPhone = cast.otherParent && takePhone(addresses, doors, cast.otherParent.openid)
  const standing = standingFaults(state)
  const scene = { doors, cast, phone, secondPhone, otherParentsPhone, standing }

  await doors.clearFaults()
  // A person who owes proof here has it at their other WeChat, and what they have was given there.
  const level = state.proofDue ? 2 : state.level
  const built = level === 2 ? [...state.self.grants, ...state.self.tickets, ...state.ward.grants, ...state.ward.tickets] : []
  const oldest = Math.max(0, ...built.map(({ days }) => days))
  await doors.setClock(new Date(firstStepAt.getTime() - oldest * day - 40 * minute))
  await riseTo(level, secondPhone, doors, self)
  const wardIds = level === 2 ? await addWards(scene) : []
  if (level > 0) await live(scene, level === 2 ? state : { ...state, self: onlyAsked(state.self) }, wardIds, firstStepAt)
  await consents(scene, state, level)
  if (state.frozen) await freeze({ ...scene, wardIds })

  await doors.setClock(new Date(firstStepAt.getTime() - minute))
  if (state.proofDue) await oweProof(scene, state.level)
  if (level === 0 && state.phoneBound) await bindPhone(secondPhone, doors)
  if (state.steppedUp) await prove(phone, doors, self, 'stepUp')
  await doors.setClock(firstStepAt)
  return { ...scene, wardIds }
}

type Bare = Omit<Scene, 'wardIds'>

async function addWards({ secondPhone, doors, cast }: Bare): Promise<string[]> {
  const ids: string[] = []
  for (const ward of cast.wards) ids.push(await addWard(secondPhone, doors, cast.self, ward))
  return ids
}

/** Below level 2 nobody gives, opens a record or a ticket; they can be asked all the same. */
function onlyAsked(lists: Lists): Lists {
  return { ...lists, grants: [], tickets: [], looks: { ...lists.looks, self: 0 } }
}

/** The days that were, the oldest first, each in its time; then the morning of the first step. */
async function live(scene: Bare, state: StartState, wardIds: readonly string[], firstStepAt: Date): Promise<void> {
  const { doors, cast, secondPhone, standing } = scene
  const own: Holder = { phone: secondPhone, doors, person: cast.self, about: cast.self, subject: undefined }
  const [ward] = cast.wards
  const child: Holder | null = ward && wardIds[0] ? { ...own, about: ward, subject: wardIds[0] } : null
  const events = [...eventsOf(own, state.self), ...(child ? eventsOf(child, state.ward) : [])]
  const order = (one: Event, other: Event) => one.late - other.late || other.days - one.days
  let failing = false
  for (const event of [...events].sort(order)) {
    await doors.setClock(new Date(firstStepAt.getTime() - event.days * day - 30 * minute))
    if (event.late === 1 && !failing) for (const { path, kind } of standing) await doors.fault(path, kind)
    failing ||= event.late === 1
    await event.run()
  }
  await doors.setClock(new Date(firstStepAt.getTime() - 3 * minute))
  const tomorrow = chinaDay(new Date(firstStepAt.getTime() + day))
  await askNow(own, state.self, tomorrow)
  if (child) await askNow(child, state.ward, tomorrow)
}

async function consents({ secondPhone, doors, cast }: Bare, state: StartState, level: 0 | 1 | 2): Promise<void> {
  if (level === 0) return
  const { documents } = await secondPhone.must('consent.standing', {})
  for (const [document, wanted] of [
    ['face', state.faceAgreed],
    ['messages', state.messagesAgreed],
  ] as const) {
    const stands = documents.some((one) => one.document === document && one.standing === 'agreed')
    if (wanted && !stands) await sign(secondPhone, { document })
    if (wanted === false && stands && !state.proofDue) await secondPhone.must('consent.withdraw', { document })
  }
  if (state.windowProof) await doors.windowProof({ kind: 'identity', patient: cast.self.residentId, pin, phone: windowPhone(cast.self) })
}

/** The other parent acts for the child, too, and is not of the same mind. */
export async function freeze({ otherParentsPhone, doors, cast, wardIds }: Scene): Promise<void> {
  const [ward] = cast.wards
  if (!otherParentsPhone || !cast.otherParent || !ward) throw new Error('没有另一位监护人，争议重现不了')
  await riseTo(2, otherParentsPhone, doors, cast.otherParent)
  await addWard(otherParentsPhone, doors, cast.otherParent, ward)
  await otherParentsPhone.must('family.freeze', {}, { subject: wardIds[0] })
}

/** The same person at another WeChat, where nothing has been proven yet. */
async function oweProof({ phone, doors, cast }: Bare, level: 0 | 1 | 2): Promise<void> {
  await phone.must('identity.me', {})
  if (level === 0) return
  await bindPhone(phone, doors)
  await realName(phone, cast.self)
  phone.dropSession()
}
