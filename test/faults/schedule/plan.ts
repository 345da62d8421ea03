import { type Seeded, seeded } from '../../seeded'

export type Want = 'granted' | 'revoked'

/** What one person wants of some hospitals, and how bad the way to the province is meanwhile: all of it from one seed. */
export interface Plan {
  readonly seed: number
  readonly wishes: readonly { readonly at: number; readonly hospital: number; readonly want: Want }[]
  readonly hospitals: number
  /** How likely it is that a request meets something bad. */
  readonly nastiness: number
  /** With a second worker nobody waits for a crashed one to come back. */
  readonly workers: 1 | 2
}

const second = 1_000
const mostWishes = 5

export function planOf(seed: number): Plan {
  const random = seeded(seed)
  const hospitals = random.chance(0.8) ? 1 : random.between(2, 4)
  const wishes = Array.from({ length: hospitals }, (_, hospital) => wishesFor(hospital, random)).flat()
  return {
    seed,
    wishes: wishes.sort((one, other) => one.at - other.at),
    hospitals,
    nastiness: random.pick([0.3, 0.5, 0.7, 0.85]),
    workers: random.chance(0.5) ? 1 : 2,
  }
}

/** Grant first; then what is granted is revoked or granted again (an extension), and what is revoked may be granted again. */
function wishesFor(hospital: number, random: Seeded): { at: number; hospital: number; want: Want }[] {
  let at = random.between(0, 30 * second)
  let want: Want = 'granted'
  return Array.from({ length: random.chance(0.05) ? 1 : random.between(2, mostWishes + 1) }, () => {
    const wish = { at, hospital, want }
    at += gap(random)
    want = want === 'granted' && random.chance(0.8) ? 'revoked' : 'granted'
    return wish
  })
}

/** A change of mind at once, within the life of a request, or after it. */
function gap(random: Seeded): number {
  return random.pick([random.between(1, 3 * second), random.between(3 * second, 100 * second), random.between(100 * second, 600 * second)])
}

/** The person's last word for each hospital. */
export function lastWishes(plan: Plan): Want[] {
  return Array.from({ length: plan.hospitals }, (_, hospital) => {
    const last = plan.wishes.filter((wish) => wish.hospital === hospital).at(-1)
    if (!last) throw new Error('a hospital nobody wished anything of')
    return last.want
  })
}
