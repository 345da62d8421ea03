import { addDays, addMonths, workday } from '../calendar'
import { entryOf, type GeneratedEntry, section } from '../generatedEntry'
import { staffName } from '../names'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'

/** Months, and the middle height (cm) and weight (kg) of a boy of that age; girls are a little smaller. */
const growth = [
  [1, 54.8, 4.5],
  [3, 61.7, 6.4],
  [6, 68.4, 7.9],
  [8, 71.2, 8.7],
  [12, 76.5, 9.8],
  [18, 82.7, 11],
  [24, 88.2, 12.3],
  [30, 93, 13.4],
  [36, 97, 14.5],
  [48, 104.1, 16.5],
  [60, 111.3, 19],
  [72, 117.7, 21.5],
] as const

/** 0–6岁儿童健康检查, by the ages of the public-health programme. */
export function childCheckUps(person: Person, random: Random): GeneratedEntry[] {
  const shift = random.spread() * 0.04
  return growth.flatMap(([months, height, weight]) => {
    const on = workday(addDays(addMonths(person.birthDate, months), random.int(0, 9)))
    if (on > lastDay) return []
    const size = {
      height: height * (1 + shift) * (person.sex === 'male' ? 1 : 0.985),
      weight: weight * (1 + shift * 2) * (person.sex === 'male' ? 1 : 0.94),
    }
    return [checkUp(person, { on, months, ...size }, random)]
  })
}

function checkUp(person: Person, at: { on: string; months: number; height: number; weight: number }, random: Random): GeneratedEntry {
  const { on, months } = at
  const age = months < 24 ? `${months}月龄` : `${months / 12}岁`
  const [height, weight] = [at.height.toFixed(1), at.weight.toFixed(1)]
  const sections = [
    section('基本信息', [
      ['随访日期', on],
      ['月龄', age],
      ['随访医生', staffName(random)],
      ['体检机构', person.place.communityCentre],
    ]),
    section('体格检查', [
      ['身长（身高）', `${height}cm`],
      ['体重', `${weight}kg`],
      ['体格发育评价', '中'],
      ['前囟', months <= 18 ? (months < 12 ? '未闭，平软' : '已闭') : ''],
      ['听力', '通过'],
      ['出牙', months >= 8 && months <= 30 ? `${Math.min(20, Math.max(2, Math.round((months - 6) * 0.9)))}颗` : ''],
      ['心肺', '未见异常'],
      ['腹部', '未见异常'],
    ]),
    section('健康指导', [
      ['发育评估', '未见异常'],
      ['指导', months < 6 ? '母乳喂养，补充维生素D' : '合理膳食，预防意外伤害'],
      ['下次随访', months < 72 ? '按儿童保健程序' : ''],
    ]),
  ]
  return entryOf(
    person,
    {
      module: 'physical',
      title: `儿童健康检查（${age}）`,
      summary: `身高${height}cm，体重${weight}kg`,
      on,
      time: '09:20',
      sourceOrg: person.place.communityCentre,
      sections,
    },
    random,
  )
}
