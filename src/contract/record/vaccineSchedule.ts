import { ageOn } from '../identity/age'
import type { VaccineFamily } from './vaccineNames'

/** Every vaccine that a schedule names. */
export type PlannedVaccine =
  | '乙肝疫苗'
  | '卡介苗'
  | '脊灰灭活疫苗'
  | '脊灰减毒活疫苗'
  | '麻腮风疫苗'
  | '乙脑减毒活疫苗'
  | '乙脑灭活疫苗'
  | 'A群流脑多糖疫苗'
  | 'A群C群流脑多糖疫苗'
  | '甲肝减毒活疫苗'
  | '甲肝灭活疫苗'
  | '百白破疫苗'
  | '白破疫苗'
  | '双价HPV疫苗'

/** One dose of the national programme for one child. */
export interface PlannedDose {
  readonly vaccine: PlannedVaccine
  readonly dose: number
  /** The age the schedule names for it, in months. */
  readonly months: number
  /** The first day by the schedule, `YYYY-MM-DD`. */
  readonly dueOn: string
  /** A dose of any of these is this one: by its number in its family, null whatever its number. */
  readonly countsAs: readonly { readonly family: VaccineFamily; readonly number: number | null }[]
}

export interface Schedule {
  readonly name: string
  /** The day it came into force. */
  readonly since: string
}

/** Each as it came into force; a change of the programme is one more, never a correction of the old. (2021: an edition of its year.) */
export const schedules = {
  edition2021: { name: '国家免疫规划疫苗儿童免疫程序（2021年版）', since: '2021-01-01' },
  pertussis2025: { name: '百白破疫苗免疫程序调整', since: '2025-01-01' },
  papilloma2025: { name: 'HPV疫苗纳入国家免疫规划', since: '2025-11-10' },
} as const satisfies Record<string, Schedule>

/** Months of age; a live and a killed vaccine have courses of their own. */
const edition2021: readonly { vaccine: PlannedVaccine; family: VaccineFamily; from?: number; months: readonly number[] }[] = [
  { vaccine: '乙肝疫苗', family: 'hepB', months: [0, 1, 6] },
  { vaccine: '卡介苗', family: 'bcg', months: [0] },
  { vaccine: '脊灰灭活疫苗', family: 'polio', months: [2, 3] },
  { vaccine: '脊灰减毒活疫苗', family: 'polio', from: 3, months: [4, 48] },
  { vaccine: '麻腮风疫苗', family: 'mmr', months: [8, 18] },
  { vaccine: '乙脑减毒活疫苗', family: 'jeLive', months: [8, 24] },
  { vaccine: '乙脑灭活疫苗', family: 'jeKilled', months: [8, 8, 24, 72] },
  { vaccine: 'A群流脑多糖疫苗', family: 'menA', months: [6, 9] },
  { vaccine: 'A群C群流脑多糖疫苗', family: 'menAC', months: [36, 72] },
  { vaccine: '甲肝减毒活疫苗', family: 'hepALive', months: [18] },
  { vaccine: '甲肝灭活疫苗', family: 'hepAKilled', months: [18, 24] },
]
/** Which of two courses: that of the vaccine a child was given, the live one where none was yet. */
const either: readonly { live: VaccineFamily; killed: VaccineFamily }[] = [
  { live: 'jeLive', killed: 'jeKilled' },
  { live: 'hepALive', killed: 'hepAKilled' },
]

const pertussisBefore2025 = [3, 4, 5, 18]
const pertussisSince2025 = [2, 4, 6, 18]
const sixYears = 72
const sixthYear: PlannedDose['countsAs'] = [
  { family: 'dtap', number: 5 },
  { family: 'dt', number: null },
]

/** Girls born after this day, from their 13th birthday. */
const papillomaBornAfter = '2011-11-10'
const papillomaFrom = 13 * 12
const papillomaInterval = 6

export interface Child {
  readonly birthDate: string
  readonly sex: 'male' | 'female'
}

/** What was given before, as far as the schedule depends on it: the day of the first dose by family. */
export type FirstGiven = (family: VaccineFamily) => string | null

/** The record begins in 2021: of those who were older than eleven then it knows no childhood. */
const childhoodsSince = '2010-01-01'

export function isScheduled({ birthDate }: Child, today: string): boolean {
  return birthDate >= childhoodsSince && ageOn(birthDate, today) < 18
}

/** The programme for this child as of today, in the order of its days. */
export function scheduleFor(child: Child, firstGiven: FirstGiven, today: string): { schedules: Schedule[]; doses: PlannedDose[] } {
  const skipped = either.map(({ live, killed }) => (firstGiven(killed) !== null && firstGiven(live) === null ? live : killed))
  const always = edition2021
    .filter(({ family }) => !skipped.includes(family))
    .flatMap(({ vaccine, family, from = 1, months }) => course(child, vaccine, family, months, from))
  const pertussis = pertussisCourse(child, firstGiven('dtap'), today)
  const papilloma = papillomaCourse(child, firstGiven('hpv'), today)
  return {
    schedules: [
      schedules.edition2021,
      ...(pertussis.adjusted ? [schedules.pertussis2025] : []),
      ...(papilloma.length > 0 ? [schedules.papilloma2025] : []),
    ],
    doses: [...always, ...pertussis.doses, ...papilloma].sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
  }
}

function course(child: Child, vaccine: PlannedVaccine, family: VaccineFamily, months: readonly number[], from = 1): PlannedDose[] {
  return months.map((month, index) => {
    const dueOn = addMonths(child.birthDate, month)
    const dose = from + index
    return { vaccine, dose, months: month, dueOn, countsAs: [{ family, number: dose }] }
  })
}

/**
 * A course keeps the spacing under which it was begun: moving its later doses would make doses overdue that were given in time.
 * Begun means the first dose; where none is known, the day on which the old schedule would have begun it (three months).
 * The sixth year's dose is that of the schedule in force on the sixth birthday, for everybody; a clinic that gave the other one
 * (白破 or 百白破) has given it. How a course begun late is really gone on with is the clinic's decision, not this table's.
 */
function pertussisCourse(child: Child, begunOn: string | null, today: string): { adjusted: boolean; doses: PlannedDose[] } {
  const { since } = schedules.pertussis2025
  const adjusted = (day: string) => today >= since && day >= since
  const begunAdjusted = adjusted(begunOn ?? addMonths(child.birthDate, 3))
  const first = course(child, '百白破疫苗', 'dtap', begunAdjusted ? pertussisSince2025 : pertussisBefore2025)
  const sixthBirthday = addMonths(child.birthDate, sixYears)
  const lastAdjusted = adjusted(sixthBirthday)
  const last = lastAdjusted ? ({ vaccine: '百白破疫苗', dose: 5 } as const) : ({ vaccine: '白破疫苗', dose: 1 } as const)
  return {
    adjusted: begunAdjusted || lastAdjusted,
    doses: [
      ...first.map((dose) => (begunAdjusted ? { ...dose, dueOn: later(dose.dueOn, since) } : dose)),
      { ...last, months: sixYears, dueOn: sixthBirthday, countsAs: sixthYear },
    ],
  }
}

function papillomaCourse(child: Child, begunOn: string | null, today: string): PlannedDose[] {
  const { since } = schedules.papilloma2025
  if (child.sex !== 'female' || child.birthDate <= papillomaBornAfter || today < since) return []
  const first = later(addMonths(child.birthDate, papillomaFrom), since)
  const second = addMonths(begunOn ?? first, papillomaInterval)
  return [first, second].map((dueOn, index): PlannedDose => {
    const dose = index + 1
    const months = papillomaFrom + index * papillomaInterval
    return { vaccine: '双价HPV疫苗', dose, months, dueOn, countsAs: [{ family: 'hpv', number: dose }] }
  })
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The day on which so many months are full: where the month has no such day, the first after it (as identity/age.ts has it). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const start = Date.UTC(year, month - 1 + months, 1)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(day > last ? Date.UTC(year, month + months, 1) : start + (day - 1) * 86_400_000).toISOString().slice(0, 10)
}
