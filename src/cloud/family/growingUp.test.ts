import { recordFigure } from '../../../test/figures'
import { seeded } from '../../../test/seeded'
import { adultAt, ageRules, bandOn, nextHandOver } from '../../contract/family/ageRules'
import { consentsAlone, isMinor } from '../../contract/family/minor'
import { chinaDate } from '../chinaDate'

const birthdays = 10_000
const hour = 3_600_000
const day = 24 * hour
const boundaries = [0, 8, 14, 18] as const
/** A moment, a second, an hour; the eight hours by which a day begins earlier in China than in UTC; a day; the hand-overs’ notices. */
const around = [0, 1, 1_000, hour, 8 * hour - 1, 8 * hour, 8 * hour + 1, 16 * hour, day - 1, day, 7 * day, 30 * day, 90 * day].flatMap(
  (off) => (off === 0 ? [0] : [-off, off]),
)

const near = [-8 * hour, -hour, -1, 0, 1, 1_000, 8 * hour - 1, 8 * hour]

interface Born {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** Days since 1 March of the year 0, counted by hand: no date of the language, no text compared. */
function dayNumber({ year, month, date }: Born): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1
}
const epochDay = dayNumber({ year: 1970, month: 1, date: 1 })

function isLeap(year: number): boolean {
  return dayNumber({ year, month: 3, date: 1 }) - dayNumber({ year, month: 2, date: 28 }) === 2
}

/** The number of the day on which somebody is that old; 29 February is 1 March where there is none. */
function birthdayNumber(born: Born, age: number): number {
  const year = born.year + age
  return born.month === 2 && born.date === 29 && !isLeap(year) ? dayNumber({ year, month: 3, date: 1 }) : dayNumber({ ...born, year })
}

const midnightInChina = (number: number) => (number - epochDay) * day - 8 * hour
const dayInChina = (instant: number) => Math.floor((instant + 8 * hour) / day) + epochDay

/** What should be said of somebody at an instant, by counted days alone. */
function oracle(born: Born, instant: number) {
  const today = dayInChina(instant)
  const rule = [...ageRules].reverse().find(({ from }) => today >= birthdayNumber(born, from))
  const next = rule && ([14, 18] as const).find((age) => today < birthdayNumber(born, age))
  return {
    band: rule?.band ?? null,
    minor: rule !== undefined && today < birthdayNumber(born, 18),
    alone: rule !== undefined && today >= birthdayNumber(born, 14),
    adult: midnightInChina(birthdayNumber(born, 18)),
    next: next === undefined ? null : { age: next, daysLeft: birthdayNumber(born, next) - today },
  }
}

function written({ year, month, date }: Born): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
}

function told(born: Born, instant: number, dateOf: (instant: Date) => string): ReturnType<typeof oracle> {
  const [birthDate, today] = [written(born), dateOf(new Date(instant))]
  const next = nextHandOver(birthDate, today)
  return {
    band: bandOn(birthDate, today),
    minor: isMinor(birthDate, today),
    alone: consentsAlone(birthDate, today),
    adult: adultAt(birthDate).getTime(),
    next: next && { age: next.age, daysLeft: next.daysLeft },
  }
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The edges of every year from 1900 to 2100, and days in between. */
function births(): { edges: Born[]; others: Born[] } {
  const random = seeded(18)
  const years = Array.from({ length: 201 }, (_, index) => 1900 + index)
  const edges = years.flatMap((year) => [
    { year, month: 1, date: 1 },
    { year, month: 2, date: 28 },
    ...(isLeap(year) ? [{ year, month: 2, date: 29 }] : []),
    { year, month: 3, date: 1 },
    { year, month: 12, date: 31 },
  ])
  const others = Array.from({ length: birthdays - edges.length }, () => {
    const month = 1 + random.below(12)
    return { year: random.pick(years), month, date: 1 + random.below(lengths[month - 1] ?? 28) }
  })
  return { edges, others }
}

function wrongOf(all: readonly Born[], moments: readonly number[], dateOf: (instant: Date) => string): { asked: number; wrong: string[] } {
  const wrong: string[] = []
  let asked = 0
  for (const born of all)
    for (const boundary of boundaries)
      for (const off of moments) {
        const instant = midnightInChina(birthdayNumber(born, boundary)) + off
        const [right, said] = [oracle(born, instant), told(born, instant, dateOf)]
        asked += 1
        const same = right.band === said.band && right.minor === said.minor && right.alone === said.alone && right.adult === said.adult
        if (!same || right.next?.age !== said.next?.age || right.next?.daysLeft !== said.next?.daysLeft)
          wrong.push(`${written(born)} at ${new Date(instant).toISOString()}`)
      }
  return { asked, wrong }
}

test(`${birthdays} birthdays, moments around every midnight in China that matters: 0 wrong`, () => {
  const { edges, others } = births()
  expect(edges.length + others.length).toBe(birthdays)
  expect(edges.filter(({ month, date }) => month === 2 && date === 29).length).toBeGreaterThan(40)
  const [atEdges, between] = [wrongOf(edges, around, chinaDate), wrongOf(others, near, chinaDate)]
  const wrong = [...atEdges.wrong, ...between.wrong]
  expect(wrong).toEqual([])
  const asked = atEdges.asked + between.asked
  recordFigure(
    'ages around midnight in China',
    `${birthdays} birthdays, ${asked} instants, ${wrong.length} wrong`,
    '10,000 birthdays, 0 wrong',
  )
})

test('control: by the dates of UTC, many are wrong', () => {
  const few = births().edges.slice(0, 100)
  expect(wrongOf(few, around, (instant) => instant.toISOString().slice(0, 10)).wrong.length).toBeGreaterThan(1_000)
})

test.each([
  ['2008-02-29', '2026-02-28T15:59:59.999Z', '14-17', '2026-02-28T16:00:00.000Z'],
  ['2008-02-29', '2026-02-28T16:00:00.000Z', '18+', '2026-02-28T16:00:00.000Z'],
  ['2008-03-01', '2026-02-28T16:00:00.000Z', '18+', '2026-02-28T16:00:00.000Z'],
  ['2008-12-31', '2026-12-30T15:59:59.999Z', '14-17', '2026-12-30T16:00:00.000Z'],
])('born %s, at %s: %s, grown up at %s', (birthDate, instant, band, grown) => {
  expect(bandOn(birthDate, chinaDate(new Date(instant)))).toBe(band)
  expect(adultAt(birthDate).toISOString()).toBe(grown)
})

test('an age that cannot be told is nobody’s childhood: it is over', () => {
  for (const unreadable of ['', 'unknown', '20080229', '2008-02-31-']) {
    expect(bandOn(unreadable, '2026-11-21')).toBeNull()
    expect(nextHandOver(unreadable, '2026-11-21')).toBeNull()
    expect(adultAt(unreadable).getTime()).toBe(0)
  }
})
