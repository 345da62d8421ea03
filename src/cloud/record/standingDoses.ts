import { firstRecordDay } from '../../contract/record/emptyReason'
import type { VaccineFamily } from '../../contract/record/vaccineNames'
import { addMonths, type Child, isScheduled, type PlannedDose, type Schedule, scheduleFor } from '../../contract/record/vaccineSchedule'
import type { VaccineStanding } from '../../contract/record/vaccineStanding'
import type { GivenDose } from './givenDoses'

/** Pure: what was given is laid beside the schedule; what finds no place in it stands `beside`, as everything does of a child nobody knows the age of. */
export function standingDoses(
  child: Child | null,
  given: readonly GivenDose[],
  today: string,
): Omit<VaccineStanding, 'unreadable' | 'more'> {
  // A day that cannot be: nobody was given anything before birth, or will have been tomorrow.
  const possible = given.filter(({ on }) => child !== null && (on === null || (on >= child.birthDate && on <= today)))
  const { schedules, doses } = child !== null && isScheduled(child, today) ? scheduleFor(child, firstOf(possible), today) : nothing
  const placed = place(doses, possible)
  const told = doses.flatMap((planned): VaccineStanding['doses'] => {
    const { countsAs: _countsAs, ...dose } = planned
    const by = placed.get(planned)
    if (by) return [{ ...dose, state: 'given', givenOn: by.on, entryId: by.entryId }]
    // Before the record begins: that it is not there does not mean that it was not given.
    if (dose.dueOn < firstRecordDay) return []
    return [{ ...dose, state: stateOf(dose.dueOn, today), givenOn: null, entryId: null }]
  })
  const found = new Set(placed.values())
  const beside = given.filter((dose) => !found.has(dose)).map(({ vaccine, on, entryId }) => ({ vaccine, givenOn: on, entryId }))
  return { schedules, doses: told, beside }
}

const nothing: { schedules: Schedule[]; doses: PlannedDose[] } = { schedules: [], doses: [] }

function stateOf(dueOn: string, today: string): 'later' | 'due' | 'overdue' {
  if (today < dueOn) return 'later'
  return today <= addMonths(dueOn, 1) ? 'due' : 'overdue'
}

function firstOf(given: readonly GivenDose[]): (family: VaccineFamily) => string | null {
  return (family) => given.find(({ families }) => families.includes(family))?.on ?? null
}

/**
 * By the number the source gives; then, in time, those without one, and those whose number another kind of the same family has
 * (麻风 1 and 麻腮风 1 are the first and the second). The same dose told twice has only one place.
 */
function place(doses: readonly PlannedDose[], given: readonly GivenDose[]): ReadonlyMap<PlannedDose, GivenDose> {
  const placed = new Map<PlannedDose, GivenDose>()
  const families = [...new Set(doses.flatMap(({ countsAs }) => countsAs.map(({ family }) => family)))]
  for (const family of families) {
    const slots = doses.filter(({ countsAs }) => countsAs.some((place) => place.family === family))
    const here = given.filter((dose) => dose.families.includes(family))
    const left = here.filter((dose) => {
      const slot = slots.find((planned) => fits(planned, dose, family))
      if (slot === undefined || placed.has(slot)) return true
      placed.set(slot, dose)
      return false
    })
    for (const dose of left) {
      const taken = slots.flatMap((slot) => placed.get(slot) ?? [])
      if (taken.some((other) => isSameDose(other, dose))) continue
      const free = slots.find((slot) => !placed.has(slot))
      if (free) placed.set(free, dose)
    }
  }
  return placed
}

function fits({ countsAs }: PlannedDose, given: GivenDose, family: VaccineFamily): boolean {
  return countsAs.some((place) => place.family === family && (place.number ?? given.number) === given.number)
}

function isSameDose(one: GivenDose, other: GivenDose): boolean {
  return one.on === other.on || (one.kind === other.kind && one.number !== null && one.number === other.number)
}
