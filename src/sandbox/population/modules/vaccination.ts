import { addDays, addMonths, ageOn, workday } from '../calendar'
import { entryOf, type GeneratedEntry, section } from '../generatedEntry'
import { staffName } from '../names'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'
import { scheduleFor } from './vaccineSchedule'

interface Given {
  vaccine: string
  dose: number
  on: string
  kind: '儿童疫苗接种' | '免疫接种'
}

const makers: Readonly<Record<string, string>> = {
  卡介苗: '成都生物制品研究所有限责任公司',
  新型冠状病毒灭活疫苗: '北京科兴中维生物技术有限公司',
  四价流感病毒裂解疫苗: '华兰生物疫苗股份有限公司',
  '23价肺炎球菌多糖疫苗': '玉溪沃森生物技术有限公司',
  双价人乳头瘤病毒疫苗: '厦门万泰沧海生物技术有限公司',
  重组带状疱疹疫苗: '葛兰素史克',
}

/** 疫苗接种 (manual 3.2.6): the children's programme, and what adults were given. */
export function vaccinationEntries(person: Person, random: Random): GeneratedEntry[] {
  if (person.blank) return []
  const childhood = person.birthDate >= '2010-01-01' ? childDoses(person, random) : []
  const given = [...childhood, ...adultDoses(person, random)].filter(({ on }) => on <= lastDay)
  return given.map((dose) => dosed(person, dose, random))
}

function childDoses(person: Person, random: Random): Given[] {
  return scheduleFor(person.birthDate)
    .filter(({ sex }) => sex === undefined || sex === person.sex)
    .map(({ months, vaccine, dose }) => {
      const due = addMonths(person.birthDate, months)
      return { vaccine, dose, on: months === 0 ? due : workday(addDays(due, random.int(0, 12))), kind: '儿童疫苗接种' as const }
    })
}

function adultDoses(person: Person, random: Random): Given[] {
  const given: Given[] = []
  const add = (vaccine: string, dose: number, on: string) => given.push({ vaccine, dose, on, kind: '免疫接种' })
  if (person.birthDate < '2009-01-01') {
    const first = addDays(firstDay, random.int(90, 200))
    add('新型冠状病毒灭活疫苗', 1, first)
    add('新型冠状病毒灭活疫苗', 2, addDays(first, random.int(21, 40)))
    if (random.chance(0.8)) add('新型冠状病毒灭活疫苗', 3, addDays(first, random.int(210, 260)))
  }
  if (ageOn(person.birthDate, lastDay) >= 65) {
    for (const year of [2022, 2023, 2024, 2025])
      if (random.chance(0.6)) add('四价流感病毒裂解疫苗', 1, addDays(`${year}-10-10`, random.int(0, 40)))
    const pneumonia = addDays('2022-03-10', random.int(0, 700))
    if (random.chance(0.7) && ageOn(person.birthDate, pneumonia) >= 60) add('23价肺炎球菌多糖疫苗', 1, pneumonia)
    if (person.ordinal % 9 === 1) {
      add('重组带状疱疹疫苗', 1, '2024-05-16')
      add('重组带状疱疹疫苗', 2, '2024-07-18')
    }
  }
  return given
}

function dosed(person: Person, { vaccine, dose, on, kind }: Given, random: Random): GeneratedEntry {
  const { communityCentre, hospital } = person.place
  const atBirth = on === person.birthDate
  const sections = [
    section(kind, [
      ['疫苗名称', vaccine],
      ['剂次', `第${dose}剂`],
      ['接种日期', on],
      [
        '接种部位',
        vaccine.includes('减毒活疫苗') && vaccine.includes('脊髓')
          ? '口服'
          : vaccine === '卡介苗'
            ? '左上臂三角肌'
            : random.pick(['左上臂三角肌', '右上臂三角肌']),
      ],
      ['疫苗批号', `${on.slice(0, 4)}${String(random.int(1, 99)).padStart(2, '0')}${String(random.int(1, 60)).padStart(3, '0')}`],
      ['有效期至', addDays(on, random.int(120, 500))],
      ['生产企业', makers[vaccine] ?? '北京生物制品研究所有限责任公司'],
      ['接种单位', atBirth ? hospital : communityCentre],
      ['接种人员', staffName(random)],
    ]),
  ]
  return entryOf(
    person,
    {
      module: 'vaccination',
      title: vaccine,
      summary: `第${dose}剂`,
      on,
      time: '09:40',
      sourceOrg: atBirth ? hospital : communityCentre,
      sections,
    },
    random,
  )
}
