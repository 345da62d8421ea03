import { addDays, ageOn, clockTime, daysBetween, workday } from './calendar'
import type { AnalyteId } from './medicine/analytes'
import type { Illness, IllnessId } from './medicine/illness'
import { illnesses, illnessOf } from './medicine/illnesses'
import { staffName } from './names'
import { firstDay, lastDay, type Person } from './person'
import { hospitalsNear } from './places'
import type { Random } from './random'

/** One visit: every document about it is written from here. */
export interface Encounter {
  illnessId: IllnessId
  illness: Illness
  on: string
  time: string
  hospital: string
  doctor: string
  /** 就诊流水号. */
  serial: string
  /** Long illnesses known on that day, beside the one of this visit. */
  alsoKnown: readonly Illness[]
  /** The illness of the visit and the long ones together. */
  effects: Partial<Record<AnalyteId, number>>
}

const mostVisits = 15

/** What brings this person to hospitals, oldest first. */
export function courseOf(person: Person, random: Random): Encounter[] {
  if (person.blank) return []
  const start = [person.birthDate, firstDay].sort().at(-1) ?? firstDay
  const visits = [...person.fixed, ...followUps(person, start, random)]
  const acute = Math.min(mostVisits - visits.length, 3 + random.int(0, 3))
  for (let count = 0; count < acute; count += 1) {
    const visit = acuteVisit(person, start, random)
    if (visit !== null) visits.push(visit)
  }
  return visits
    .sort((left, right) => left.on.localeCompare(right.on))
    .map(({ illness, on }, index) => encounter(person, { illnessId: illness, on, index }, random))
}

function followUps(person: Person, start: string, random: Random): { illness: IllnessId; on: string }[] {
  const room = Math.max(2, Math.floor((mostVisits - 3 - person.fixed.length) / Math.max(1, person.chronic.length)))
  return person.chronic.flatMap(({ illness, since }) => {
    const first = since > start ? since : addDays(start, random.int(20, 160))
    // As many as there is room for, from the first to the last year.
    const gap = Math.max(100, Math.floor(daysBetween(first, lastDay) / room))
    const dates: string[] = []
    for (let on = first; on < lastDay; on = addDays(on, gap + random.int(-20, 20))) dates.push(workday(on))
    return dates.filter((on) => on <= lastDay).map((on) => ({ illness, on }))
  })
}

function acuteVisit(person: Person, start: string, random: Random): { illness: IllnessId; on: string } | null {
  const span = daysBetween(start, lastDay)
  const on = addDays(start, random.int(Math.min(30, span), span))
  const age = ageOn(person.birthDate, on)
  const expecting = person.pregnantSince !== null && on > person.pregnantSince
  const likely = Object.entries(illnesses).flatMap(([id, illness]) => {
    const [from, to] = illness.ages
    const fits = illness.kind === 'acute' && age >= from && age <= to && (illness.sex === undefined || illness.sex === person.sex)
    return fits && !expecting ? Array.from({ length: Math.round(illness.weight * 4) }, () => id) : []
  })
  return likely.length === 0 ? null : { illness: random.pick(likely), on }
}

function encounter(person: Person, visit: { illnessId: IllnessId; on: string; index: number }, random: Random): Encounter {
  const { illnessId, on, index } = visit
  const illness = illnessOf(illnessId)
  const known = person.chronic.filter(({ illness: id, since }) => id !== illnessId && since <= on).map((entry) => illnessOf(entry.illness))
  const emergency = illness.visitType === 'emergency'
  return {
    illnessId,
    illness,
    on,
    time: clockTime(emergency ? random.int(60, 1400) : random.int(8 * 60 + 10, 16 * 60 + 40)),
    // People go to more than one hospital: that is what the exchange is for.
    hospital: illness.kind === 'scripted' || random.chance(0.65) ? person.place.hospital : random.pick(hospitalsNear(person.place)),
    doctor: staffName(random),
    serial: `${illness.visitType === 'inpatient' ? 'ZY' : 'MZ'}${on.replaceAll('-', '')}${String(person.ordinal * 100 + index).padStart(6, '0')}`,
    alsoKnown: known,
    effects: Object.assign({}, ...known.map(({ effects }) => effects), illness.effects),
  }
}
