import type { Seeded } from '../../seeded'
import type { Want } from './plan'
import type { VirtualTime } from './virtualTime'

/** Where the sending process dies, if it does: with the order noted and not sent, sent and not answered, answered and not written down. */
export type Death = 'beforeSending' | 'beforeHearing' | 'beforeWriting'

/** What becomes of one request: when its copies arrive, when and what its sender hears, whether the sender lives that long. */
export interface Journey {
  readonly name: string
  readonly arrivals: readonly number[]
  readonly heardAfter: number
  readonly answered: boolean
  readonly death: Death | null
}

const second = 1_000
/** A request to the province lives at most this long (interfaces.md). */
const life = 120 * second
/** A sender that lives hears within seconds; only one whose process stands still hears later. */
const patience = 3_500

type Draw = (random: Seeded) => Journey

const quick = (random: Seeded) => random.between(20, patience)
const arrived = (random: Seeded) => random.between(10, 2 * second)

function answeredJourney(name: string, arrivals: readonly number[], heardAfter: number, death: Death | null = null): Journey {
  return { name, arrivals, heardAfter: Math.max(heardAfter, ...arrivals), answered: true, death }
}

function unanswered(name: string, arrivals: readonly number[], heardAfter: number, death: Death | null = null): Journey {
  return { name, arrivals, heardAfter, answered: false, death }
}

/** A relay that repeats even what it has answered: the copy arrives when nobody waits for it any more. */
function repeated(random: Seeded): Journey {
  const first = arrived(random)
  const heardAfter = Math.max(first, quick(random))
  return {
    name: 'answered, and a copy later',
    arrivals: [first, random.between(heardAfter + 1, life)],
    heardAfter,
    answered: true,
    death: null,
  }
}

const calm: Draw = (random) => answeredJourney('answered', [arrived(random)], quick(random))
const bad: readonly Draw[] = [
  (random) => unanswered('dropped', [], quick(random)),
  (random) => unanswered('reply lost', [arrived(random)], quick(random)),
  (random) => unanswered('late', [random.between(4 * second, life)], quick(random)),
  (random) => answeredJourney('twice', [arrived(random), arrived(random)], quick(random)),
  (random) => unanswered('twice, reply lost', [arrived(random), random.between(0, life)], quick(random)),
  repeated,
  (random) => answeredJourney('stalled', [arrived(random)], random.between(5 * second, 110 * second)),
  () => unanswered('crash before sending', [], 0, 'beforeSending'),
  (random) => unanswered('crash before hearing', [random.between(10, life)], random.between(0, patience), 'beforeHearing'),
  (random) => answeredJourney('crash before writing', [arrived(random)], quick(random), 'beforeWriting'),
]

export interface Province {
  take(hospital: number, want: Want): Promise<void>
  permits(hospital: number): Promise<boolean>
}

export interface Network {
  send(hospital: number, want: Want): Journey
  /** Whether a grant for this hospital was sent, and has neither been answered nor arrived yet. */
  grantInTheAir(hospital: number): boolean
  /** Whether what stands at the province came last by a copy of something that had been answered: nobody can know of that one. */
  strayStands(hospital: number): boolean
}

/** Between us and the province: every request that is sent meets its fate here. */
export function network(random: Seeded, nastiness: number, time: VirtualTime, province: Province, tell: (line: string) => void): Network {
  const inTheAir = new Set<{ hospital: number; want: Want; stray: boolean }>()
  const strayLast = new Map<number, boolean>()
  return {
    send(hospital, want) {
      const journey = (random.chance(nastiness) ? random.pick(bad) : calm)(random)
      tell(`send ${want} to ${hospital}: ${journey.name}, arrives ${journey.arrivals.join(' and ') || 'never'}`)
      for (const delay of journey.arrivals) {
        const order = { hospital, want, stray: journey.answered && delay > journey.heardAfter }
        inTheAir.add(order)
        time.at(time.now() + delay, async () => {
          inTheAir.delete(order)
          strayLast.set(hospital, order.stray)
          tell(`arrives: ${want} at ${hospital}`)
          await province.take(hospital, want)
        })
      }
      return journey
    },
    grantInTheAir: (hospital) => [...inTheAir].some((order) => order.hospital === hospital && order.want === 'granted' && !order.stray),
    strayStands: (hospital) => strayLast.get(hospital) === true,
  }
}
