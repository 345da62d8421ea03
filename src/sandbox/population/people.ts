import { addDays, ageOn } from './calendar'
import { chronicIllnesses } from './medicine/chronic'
import type { Illness } from './medicine/illness'
import { nameFor } from './names'
import { lastDay, type Person } from './person'
import { placeOf, places } from './places'
import { createRandom, type Random } from './random'
import { residentNumber } from './residentNumber'
import { type Story, stories } from './specialPeople'

export const populationSize = 100

/** The hundred: those with a story first, then people as chance gives them, of every age. */
export function buildPeople(): Person[] {
  const names = new Set(stories.map(({ name }) => name))
  const others = Array.from({ length: populationSize - stories.length }, (_, index) => {
    const ordinal = stories.length + index + 1
    const story = chanceStory(createRandom(`person ${ordinal}`), ordinal, names)
    names.add(story.name)
    return story
  })
  return [...stories, ...others].map((story, index) => personOf(story, index + 1))
}

function personOf(story: Story, ordinal: number): Person {
  const { name, sex, birthDate, areaCode } = story
  const wechatPhone = `1990000${String(1000 + ordinal * 7)}`
  return {
    residentId: `r${String(ordinal).padStart(3, '0')}`,
    ordinal,
    name,
    sex,
    birthDate,
    documentType: story.documentType ?? '01',
    documentNumber: story.documentNumber ?? residentNumber(areaCode, birthDate, sex, 10 + ordinal),
    phone: story.phone === undefined ? wechatPhone : story.phone,
    wechatPhone,
    openid: `oSandboxResident${String(ordinal).padStart(12, '0')}`,
    note: story.note ?? null,
    place: placeOf(areaCode),
    chronic: story.chronic ?? [],
    fixed: story.fixed ?? [],
    pregnantSince: story.pregnantSince ?? null,
    donates: story.donates ?? false,
    blank: story.blank ?? false,
  }
}

function chanceStory(random: Random, ordinal: number, taken: ReadonlySet<string>): Story {
  const sex = random.chance(0.5) ? 'male' : 'female'
  const birthDate = addDays(lastDay, -(ageAmong(random) * 365 + random.int(40, 360)))
  let name = nameFor(random, sex, birthDate)
  while (taken.has(name)) name = nameFor(random, sex, birthDate)
  const age = ageOn(birthDate, lastDay)
  const chronic = Object.entries<Illness>(chronicIllnesses)
    .filter(
      ([, { ages, sex: only, weight }]) =>
        age >= ages[0] && age <= ages[1] && (only === undefined || only === sex) && random.chance(weight),
    )
    .slice(0, 3)
    .map(([illness, { ages }]) => ({ illness, since: sinceWhen(birthDate, Math.min(age - ages[0], 12), random) }))
  const donates = chronic.length === 0 && age >= 20 && age <= 54 && ordinal % 5 === 0
  return { name, sex, birthDate, areaCode: random.pick(places).areaCode, chronic, donates }
}

function ageAmong(random: Random): number {
  const share = random.int(1, 100)
  if (share <= 14) return random.int(0, 13)
  if (share <= 20) return random.int(14, 21)
  if (share <= 62) return random.int(22, 59)
  return random.int(60, 93)
}

function sinceWhen(birthDate: string, years: number, random: Random): string {
  const since = addDays(lastDay, -random.int(120, 120 + Math.max(1, years) * 365))
  return since > birthDate ? since : addDays(birthDate, 400)
}
