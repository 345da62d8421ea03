import { addDays, addMonths, workday } from '../calendar'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { staffName } from '../names'
import { part } from '../part'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'
import { bodyOf } from './body'

const ages = [1, 3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72] as const

/** 新生儿家庭访视 and 0–6岁儿童健康检查, by the ages of the public-health programme. */
export function childCheckUps(person: Person, random: Random): GeneratedEntry[] {
  const planned = [
    { months: 0, on: addDays(person.birthDate, 9) },
    ...ages.map((months) => ({ months, on: workday(addDays(addMonths(person.birthDate, months), random.int(0, 9))) })),
  ]
  return planned.filter(({ on }) => on >= firstDay && on <= lastDay).map((at) => checkUp(person, at, random))
}

function ageWord(months: number): string {
  if (months === 0) return '新生儿'
  return months < 24 ? `${months}月龄` : `${months / 12}岁`
}

function checkUp(person: Person, { on, months }: { on: string; months: number }, random: Random): GeneratedEntry {
  const body = bodyOf(person, on)
  const parts = [
    part('publicCheckUp', 'basics', {
      checkedOn: on,
      monthsOld: ageWord(months),
      doctor: staffName(random),
      organisation: person.place.communityCentre,
      kind: months === 0 ? '新生儿家庭访视' : '0–6岁儿童健康检查',
    }),
    part('publicCheckUp', 'diet', {
      feeding: months <= 6 ? '纯母乳喂养' : months < 18 ? '母乳加辅食' : '',
      diet: months >= 18 ? '荤素均衡' : '',
    }),
    part('publicCheckUp', 'physique', {
      temperature: '36.7℃',
      pulse: `${body.pulse}次/分`,
      height: `${body.height}cm`,
      weight: `${body.weight}kg`,
      headCircumference: months <= 36 ? `${body.head}cm` : '',
      growth: '中',
      fontanelle: months < 12 ? '未闭，平软' : months <= 18 ? '已闭' : '',
      teeth: months >= 8 && months <= 30 ? `${Math.min(20, Math.max(2, Math.round((months - 6) * 0.9)))}颗` : '',
      sight: months >= 48 ? '右4.9，左4.9' : '',
      hearing: '通过',
      skin: '未见异常',
      lungs: '呼吸音清',
      heart: '未闻及杂音',
      abdomen: '软，无包块',
    }),
    part('publicCheckUp', 'auxiliary', { bloodRoutine: months === 8 || months === 18 ? '血红蛋白在正常范围' : '' }),
    part('publicCheckUp', 'guidance', {
      guidance: months < 6 ? '母乳喂养，补充维生素D' : '合理膳食，预防意外伤害',
      nextFollowUp: months < 72 ? '按儿童保健程序' : '',
    }),
  ]
  return entryOf(
    person,
    {
      form: 'publicCheckUp',
      title: months === 0 ? '新生儿家庭访视' : `儿童健康检查（${ageWord(months)}）`,
      summary: `身高${body.height}cm，体重${body.weight}kg`,
      on,
      time: '09:20',
      sourceOrg: person.place.communityCentre,
      parts,
    },
    random,
  )
}
