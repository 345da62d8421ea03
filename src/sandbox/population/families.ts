import { addDays, ageOn } from './calendar'
import { healthOf, withPregnancies } from './health'
import { givenNameFor, surnameFor } from './names'
import { firstDay, lastDay, type Pregnancy } from './person'
import { places } from './places'
import type { Random } from './random'
import type { Story } from './story'

/** One household of the same place: a family of two or three generations, one parent alone, an old couple, or one person. */
export function household(random: Random, key: string): Story[] {
  const { areaCode } = random.pick(places)
  const share = random.int(1, 100)
  if (share <= 48) return family(random, { key, areaCode })
  if (share <= 56) return oneParent(random, { key, areaCode })
  if (share <= 78) return couple(random, { key, areaCode, ages: [62, 90] })
  return [
    grown(random, { key, areaCode, sex: random.chance(0.5) ? 'male' : 'female', surname: surnameFor(random), age: random.int(19, 88) }),
  ]
}

interface At {
  key: string
  areaCode: string
}

interface Grown extends At {
  sex: 'male' | 'female'
  surname: string
  age: number
}

function grown(random: Random, { key, areaCode, sex, surname, age }: Grown): Story {
  const birthDate = addDays(lastDay, -(age * 365 + Math.ceil(age / 4) + random.int(1, 360)))
  return { key, name: surname + givenNameFor(random, sex, birthDate), sex, birthDate, areaCode, ...healthOf(random, { sex, birthDate }) }
}

function couple(random: Random, { key, areaCode, ages }: At & { ages: readonly [number, number] }): Story[] {
  const age = random.int(...ages)
  const husband = grown(random, { key: `${key} husband`, areaCode, sex: 'male', surname: surnameFor(random), age })
  const wife = grown(random, { key: `${key} wife`, areaCode, sex: 'female', surname: surnameFor(random), age: age - random.int(0, 4) })
  return [
    { ...husband, spouse: `${key} wife` },
    { ...wife, spouse: `${key} husband` },
  ]
}

function family(random: Random, at: At): Story[] {
  const [husband, wife] = couple(random, { ...at, ages: [24, 60] })
  if (husband === undefined || wife === undefined) return []
  const children = childrenOf(random, { mother: wife, father: husband }, at)
  const [grandparents, parentKeys] = random.chance(0.3) ? elders(random, husband, at) : [[], {}]
  return [{ ...husband, ...parentKeys }, withPregnancies(wife, pregnanciesOf(random, wife, children)), ...children, ...grandparents]
}

function oneParent(random: Random, at: At): Story[] {
  const mother = grown(random, { ...at, key: `${at.key} mother`, sex: 'female', surname: surnameFor(random), age: random.int(24, 46) })
  const children = childrenOf(random, { mother, father: null }, at)
  return [withPregnancies(mother, pregnanciesOf(random, mother, children)), ...children]
}

/** As many as there were years for, at least twenty months apart. */
function childrenOf(random: Random, parents: { mother: Story; father: Story | null }, at: At): Story[] {
  const { mother, father } = parents
  const wanted = random.pick([1, 1, 2, 2, 2, 3])
  const children: Story[] = []
  let birthDate = addDays(mother.birthDate, random.int(22, 31) * 365 + random.int(0, 364))
  while (children.length < wanted && birthDate < addDays(lastDay, -3) && ageOn(mother.birthDate, birthDate) <= 42) {
    // After the father's, mostly; a few carry the mother's.
    const surname = (father === null || random.chance(0.08) ? mother : father).name.slice(0, 1)
    const sex = random.chance(0.52) ? 'male' : 'female'
    const key = `${at.key} child ${children.length + 1}`
    children.push({
      key,
      name: surname + givenNameFor(random, sex, birthDate),
      sex,
      birthDate,
      areaCode: at.areaCode,
      mother: mother.key ?? mother.name,
      ...(father === null ? {} : { father: father.key ?? father.name }),
      ...healthOf(random, { sex, birthDate }),
      fixed: bornInHospital(random, birthDate),
    })
    birthDate = addDays(birthDate, random.int(620, 1900))
  }
  return children
}

function bornInHospital(random: Random, birthDate: string) {
  if (birthDate < firstDay) return []
  const yellow = { illness: 'jaundice', on: addDays(birthDate, random.int(5, 8)) }
  return [{ illness: 'newborn', on: birthDate }, ...(random.chance(0.3) && yellow.on <= lastDay ? [yellow] : [])]
}

function pregnanciesOf(random: Random, mother: Story, children: readonly Story[]): Pregnancy[] {
  const borne = children
    .filter(({ birthDate }) => birthDate >= firstDay)
    .map(({ birthDate }) => ({ since: addDays(birthDate, -random.int(268, 285)), deliveredOn: birthDate, caesarean: random.chance(0.35) }))
  const youngest = children.at(-1)?.birthDate ?? '2000-01-01'
  const age = ageOn(mother.birthDate, lastDay)
  const expecting = age >= 23 && age <= 40 && youngest < addDays(lastDay, -900) && random.chance(0.06)
  return expecting ? [...borne, { since: addDays(lastDay, -random.int(100, 255)), deliveredOn: null, caesarean: false }] : borne
}

/** The husband's parents, and the keys by which he knows them. */
function elders(random: Random, husband: Story, at: At): [Story[], { father?: string; mother?: string }] {
  const age = ageOn(husband.birthDate, lastDay) + random.int(24, 32)
  if (age > 92) return [[], {}]
  const [father, mother] = ['grandfather', 'grandmother'].map((who) => `${at.key} ${who}`)
  if (father === undefined || mother === undefined) return [[], {}]
  const old = grown(random, { ...at, key: father, sex: 'male', surname: husband.name.slice(0, 1), age })
  const his = grown(random, { ...at, key: mother, sex: 'female', surname: surnameFor(random), age: age - random.int(0, 3) })
  const pair = [
    { ...old, spouse: mother },
    { ...his, spouse: father },
  ]
  return [pair, { father, mother }]
}
