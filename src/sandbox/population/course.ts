import { addDays, ageOn, clockTime, daysBetween, workday } from './calendar'
import type { AnalyteId } from './medicine/analytes'
import type { Illness, IllnessId } from './medicine/illness'
import { illnesses, illnessOf } from './medicine/illnesses'
import { staffName } from './names'
import { expectingOn, firstDay, lastDay, type Person } from './person'
import { hospitalsNear, specialHospitals } from './places'
import { pregnancyVisits } from './pregnancy'
import type { Random } from './random'
import { type Words, wordsOf } from './words'

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
  words: Words
  /** What the note says of the time before. */
  past: string
  /** Long illnesses known on that day, beside the one of this visit. */
  alsoKnown: readonly Illness[]
  /** The illness of the visit and the long ones together. */
  effects: Partial<Record<AnalyteId, number>>
}

interface Planned {
  illness: IllnessId
  on: string
  hospital?: string
  /** Must take place; what only chance brings gives way. */
  fixed?: true
}

const mostVisits = 15

/** What brings this person to hospitals, oldest first. */
export function courseOf(person: Person, random: Random): Encounter[] {
  const start = [person.birthDate, firstDay].sort().at(-1) ?? firstDay
  const fixed = [...person.fixed, ...pregnancyVisits(person)].map((visit): Planned => ({ ...visit, fixed: true }))
  const visits: Planned[] = [...fixed, ...followUps(person, fixed.length, start, random)]
  const acute = Math.min(mostVisits - visits.length, 1 + random.int(0, Math.min(5, Math.ceil(daysBetween(start, lastDay) / 180))))
  for (let count = 0; count < acute; count += 1) {
    const visit = acuteVisit(person, start, random)
    if (visit !== null) visits.push(visit)
  }
  return possible(visits)
    .filter(({ on }) => on >= start && on <= lastDay)
    .sort((left, right) => left.on.localeCompare(right.on))
    .map((visit, index) => encounter(person, { ...visit, index }, random))
}

/** Nobody is at a clinic while lying in a ward, nor back for the same illness within three weeks, and no organ is operated on twice. */
function possible(visits: readonly Planned[]): Planned[] {
  const kept: Planned[] = []
  for (const visit of [...visits].sort((left, right) => Number(right.fixed ?? false) - Number(left.fixed ?? false))) {
    if (visit.fixed || !kept.some((other) => overlap(visit, other) || again(visit, other))) kept.push(visit)
  }
  return kept
}

function overlap(one: Planned, other: Planned): boolean {
  return one.on <= lastDayOf(other) && other.on <= lastDayOf(one)
}

function again(one: Planned, other: Planned): boolean {
  if (one.illness !== other.illness) return false
  return illnessOf(one.illness).operation !== undefined || Math.abs(daysBetween(one.on, other.on)) < 21
}

function lastDayOf({ illness, on }: Planned): string {
  const { visitType, days } = illnessOf(illness)
  return visitType === 'inpatient' ? addDays(on, days ?? 5) : on
}

function followUps(person: Person, fixed: number, start: string, random: Random): Planned[] {
  const room = Math.max(2, Math.floor((mostVisits - 3 - fixed) / Math.max(1, person.chronic.length)))
  return person.chronic.flatMap(({ illness, since }) => {
    const first = since > start ? since : addDays(start, random.int(20, 160))
    // As many as there is room for, from the first to the last year.
    const gap = Math.max(100, Math.floor(daysBetween(first, lastDay) / room))
    const dates: string[] = []
    for (let on = first; on < lastDay; on = addDays(on, gap + random.int(-20, 20))) dates.push(on === since ? on : workday(on))
    return dates.filter((on) => !expectingOn(person, on)).map((on) => ({ illness, on }))
  })
}

function acuteVisit(person: Person, start: string, random: Random): Planned | null {
  const span = daysBetween(start, lastDay)
  const on = addDays(start, random.int(Math.min(30, span), span))
  const age = ageOn(person.birthDate, on)
  if (expectingOn(person, on)) return null
  const likely = Object.entries(illnesses).flatMap(([id, illness]) => {
    const [from, to] = illness.ages
    const fits = illness.kind === 'acute' && age >= from && age <= to && (illness.sex === undefined || illness.sex === person.sex)
    return fits ? Array.from({ length: Math.round(illness.weight * 4) }, () => id) : []
  })
  return likely.length === 0 ? null : { illness: random.pick(likely), on }
}

function encounter(person: Person, visit: Planned & { index: number }, random: Random): Encounter {
  const { illness: illnessId, on, index } = visit
  const illness = illnessOf(illnessId)
  const known = person.chronic.filter(({ illness: id, since }) => id !== illnessId && since <= on)
  const emergency = illness.visitType === 'emergency'
  return {
    illnessId,
    illness,
    on,
    time: clockTime(emergency ? random.int(60, 1400) : random.int(8 * 60 + 10, 16 * 60 + 40)),
    hospital: visit.hospital ?? hospitalFor(person, illness, random),
    doctor: staffName(random),
    serial: `${illness.visitType === 'inpatient' ? 'ZY' : 'MZ'}${on.replaceAll('-', '')}${String(person.ordinal * 100 + index).padStart(6, '0')}`,
    words: wordsOf(person, { id: illnessId, illness, on }),
    past: pastOf(person, { on, known: known.map((one) => illnessOf(one.illness).name) }),
    alsoKnown: known.map((one) => illnessOf(one.illness)),
    effects: { ...effectsOn(person, on), ...(illness.kind === 'chronic' ? {} : illness.effects) },
  }
}

function pastOf({ birthDate }: Person, { on, known }: { on: string; known: readonly string[] }): string {
  if (known.length > 0) return `有${known.join('、')}病史。`
  return ageOn(birthDate, on) < 18 ? '既往体健。' : '否认高血压、糖尿病等慢性病史。'
}

/** What the long illnesses do to the laboratory's values on a day: treatment brings most of them half-way back. */
export function effectsOn({ chronic }: Person, on: string): Partial<Record<AnalyteId, number>> {
  const effects: Partial<Record<AnalyteId, number>> = {}
  for (const { illness: id, since } of chronic) {
    const illness = illnessOf(id)
    if (since > on) continue
    const left = illness.lasting ? 1 : Math.max(0.55, 1 - (daysBetween(since, on) / 365) * 0.35)
    for (const [analyte, effect] of Object.entries(illness.effects)) Object.assign(effects, { [analyte]: effect * left })
  }
  return effects
}

function hospitalFor(person: Person, illness: Illness, random: Random): string {
  if (illness.house !== undefined) return specialHospitals[illness.house]
  // People go to more than one hospital: that is what the exchange is for.
  return illness.kind === 'scripted' || random.chance(0.65) ? person.place.hospital : random.pick(hospitalsNear(person.place))
}
