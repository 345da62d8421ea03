import { addDays, addMonths, ageOn } from './calendar'
import { chronicIllnesses } from './medicine/chronic'
import type { Illness } from './medicine/illness'
import { privateIllnesses } from './medicine/private'
import { lastDay, type Pregnancy } from './person'
import type { Random } from './random'
import type { Story } from './story'

type Health = Pick<Story, 'chronic' | 'donates' | 'quietReason'>

/** Treated through a pregnancy without other drugs than theirs. */
const safeWhileExpecting: ReadonlySet<string> = new Set(['hypothyroidism', 'thalassemia', 'asthma'])

/** Long illnesses by age and sex, and what follows from having none. */
export function healthOf(random: Random, { sex, birthDate }: { sex: 'male' | 'female'; birthDate: string }): Health {
  const age = ageOn(birthDate, lastDay)
  // A few have no record to speak of: only old visits, or only the village clinic.
  if (age >= 25 && random.chance(0.008)) return { quietReason: random.chance(0.5) ? 'before2021' : 'notSecondLevel' }
  const chronic = Object.entries<Illness>({ ...chronicIllnesses, ...privateIllnesses })
    .filter(
      ([, { kind, ages, sex: only, weight }]) =>
        kind === 'chronic' && age >= ages[0] && age <= ages[1] && (only === undefined || only === sex) && random.chance(weight),
    )
    .slice(0, 3)
    .map(([illness, { ages }]) => ({ illness, since: sinceWhen(birthDate, ages[0], random) }))
  return { chronic, donates: chronic.length === 0 && age >= 20 && age <= 54 && random.chance(0.15) }
}

function sinceWhen(birthDate: string, from: number, random: Random): string {
  const years = Math.min(ageOn(birthDate, lastDay) - from, 12)
  const since = addDays(lastDay, -random.int(120, 120 + Math.max(1, years) * 365))
  const earliest = addMonths(birthDate, Math.max(from, 1) * 12)
  return since > earliest ? since : earliest
}

/** She gives no blood meanwhile, takes nothing that would harm the child, and has a record since. */
export function withPregnancies(mother: Story, pregnancies: readonly Pregnancy[]): Story {
  if (pregnancies.length === 0) return mother
  const { quietReason, ...rest } = mother
  return { ...rest, pregnancies, chronic: (mother.chronic ?? []).filter(({ illness }) => safeWhileExpecting.has(illness)), donates: false }
}
