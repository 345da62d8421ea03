import type { Arrival, Transport } from '../../../src/miniprogram/client/transport'
import type { Seeded } from '../../seeded'
import { answers, meOf, type Person, people, personOf, residentIds } from './twoPeople'

interface OnTheRoad {
  deliver(): void
}

/** A cloud whose answers lie on the road until the test lets one of them arrive, in whatever order. */
export function scriptedCloud() {
  const road: OnTheRoad[] = []
  const sessions = new Map<string, Person>()
  /** What the cloud says from now on, whoever asks. */
  const said = new Map<string, unknown>()
  let timeNow: (() => string) | null = null
  const atItsTime = (data: unknown) =>
    timeNow !== null && typeof data === 'object' && data !== null && 'serverNow' in data ? { ...data, serverNow: timeNow() } : data
  /** Who WeChat says is at the phone. */
  let atThePhone: Person = 'first'
  let random: Seeded | null = null
  let signIns = 0

  const transport: Transport = (operation, body) => {
    const arrival = answer(operation, body.session, body.subject, body.input)
    return new Promise((done) => road.push({ deliver: () => done(arrival) }))
  }

  function answer(operation: string, session: string | null, subject: string | null, input: unknown): Arrival {
    if (operation === 'identity.signIn') {
      signIns += 1
      const token = `session-${signIns}`
      sessions.set(token, atThePhone)
      return good({ session: token, me: meOf(atThePhone) }, residentIds[atThePhone])
    }
    const known = session === null ? undefined : sessions.get(session)
    if (!known) return bad('session.required', null)
    // One session acts for both, as a parent does for a child; and now and then the wrong one's answer comes back.
    const asked = subject === null ? known : (personOf(subject) ?? known)
    const mixedUp = random?.chance(0.05) ? people.find((person) => person !== asked) : undefined
    const about = mixedUp ?? asked
    const data = said.has(operation) ? said.get(operation) : atItsTime(dataOf(operation, about, input))
    return data === undefined ? bad('resource.notFound', residentIds[about]) : good(data, residentIds[about])
  }

  return {
    transport,
    road,
    begin(seeded: Seeded) {
      random = seeded
    },
    /** Its clock goes on with the test's, where it says the time. */
    tellTime(now: () => string) {
      timeNow = now
    },
    say(operation: string, data: unknown) {
      said.set(operation, data)
    },
    come(person: Person) {
      atThePhone = person
    },
    /** Every session is gone: the next call is told to sign in again. */
    forgetSessions() {
      sessions.clear()
    },
    /** One answer arrives, and not always the oldest. */
    deliverOne(seeded: Seeded) {
      const [next] = road.splice(seeded.below(road.length), 1)
      next?.deliver()
    },
  }
}

function dataOf(operation: string, person: Person, input: unknown): unknown {
  const known: Readonly<Record<string, ((person: Person, input: never) => unknown) | undefined>> = answers
  const say = known[operation]
  // The phone's own input: it was parsed when it was written, by the compiler.
  return say ? Reflect.apply(say, undefined, [person, input]) : undefined
}

function good(data: unknown, subject: string): Arrival {
  return { reached: true, body: { ok: true, data, subject, traceId: 'trace' } }
}

function bad(code: string, subject: string | null): Arrival {
  return { reached: true, body: { ok: false, error: { code, message: '不行', retryable: true }, subject, traceId: 'trace' } }
}
